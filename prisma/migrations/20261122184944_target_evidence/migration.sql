-- A column with a reference can be added in place as long as it starts empty, which keeps the table's checks.
ALTER TABLE "Target" ADD COLUMN "evidence" TEXT CONSTRAINT "Target_evidence_fkey" REFERENCES "Signal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Target_evidence_idx" ON "Target"("evidence");
