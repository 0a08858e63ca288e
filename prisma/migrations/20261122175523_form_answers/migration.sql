-- Answers to forms sent without JavaScript. The CHECK constraint is written by hand: no row is larger than what
-- src/server/commands/keep-answer.ts keeps.

-- CreateTable
CREATE TABLE "FormAnswer" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "browser" TEXT NOT NULL,
    "userId" TEXT,
    "form" TEXT NOT NULL,
    "state" TEXT NOT NULL CHECK (length("state") <= 250000),
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "FormAnswer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FormAnswer_userId_expiresAt_idx" ON "FormAnswer"("userId", "expiresAt");

-- CreateIndex
CREATE INDEX "FormAnswer_expiresAt_idx" ON "FormAnswer"("expiresAt");
