-- Which passkey a session was begun with: such a session has a second factor. Written by hand, so that the table is not
-- made anew. When the passkey is removed, the session is one without.
ALTER TABLE "Session" ADD COLUMN "passkeyId" TEXT CONSTRAINT "Session_passkeyId_fkey" REFERENCES "Passkey" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Session_passkeyId_idx" ON "Session"("passkeyId");
