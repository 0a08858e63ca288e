-- Boundaries of service areas, and the terms and credit of the source that published them. The CHECK constraints are
-- written by hand; the one on "areaSqMi" is carried over from the first migration.

-- AlterTable
ALTER TABLE "Source" ADD COLUMN "attribution" TEXT;
ALTER TABLE "Source" ADD COLUMN "licence" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ServiceArea" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "areaSqMi" REAL NOT NULL,
    "boundary" TEXT,
    "boundaryPrecision" TEXT,
    "boundarySource" TEXT,
    CONSTRAINT "ServiceArea_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ServiceArea_boundarySource_fkey" FOREIGN KEY ("boundarySource") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ServiceArea_areaSqMi_check" CHECK ("areaSqMi" > 0),
    CONSTRAINT "ServiceArea_boundary_check" CHECK (json_valid("boundary") AND length("boundary") <= 1000000),
    CONSTRAINT "ServiceArea_boundaryPrecision_check" CHECK ("boundaryPrecision" IN ('official', 'traced', 'approximate')),
    CONSTRAINT "ServiceArea_boundary_together_check" CHECK (("boundary" IS NULL) = ("boundaryPrecision" IS NULL) AND ("boundary" IS NULL) = ("boundarySource" IS NULL))
);
INSERT INTO "new_ServiceArea" ("areaSqMi", "signalId") SELECT "areaSqMi", "signalId" FROM "ServiceArea";
DROP TABLE "ServiceArea";
ALTER TABLE "new_ServiceArea" RENAME TO "ServiceArea";
CREATE INDEX "ServiceArea_boundarySource_idx" ON "ServiceArea"("boundarySource");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
