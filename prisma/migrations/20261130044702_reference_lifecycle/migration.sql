-- The life of a reference record (hidden until a published signal cites it, retired, merged), drafts that were thrown
-- away, changesets that undo another one, and the actions of a revision that go with them. Columns are added in place,
-- which keeps the checks of their tables; the CHECK constraints and the triggers are written by hand.

-- Reference records
ALTER TABLE "Operator" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Operator" ADD COLUMN "retiredAt" DATETIME;
ALTER TABLE "Operator" ADD COLUMN "mergedInto" TEXT CONSTRAINT "Operator_mergedInto_fkey" REFERENCES "Operator" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Operator_mergedInto_check" CHECK ("mergedInto" <> "slug");
CREATE INDEX "Operator_mergedInto_idx" ON "Operator"("mergedInto");
ALTER TABLE "Place" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Place" ADD COLUMN "retiredAt" DATETIME;
ALTER TABLE "Place" ADD COLUMN "mergedInto" TEXT CONSTRAINT "Place_mergedInto_fkey" REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Place_mergedInto_check" CHECK ("mergedInto" <> "slug");
CREATE INDEX "Place_mergedInto_idx" ON "Place"("mergedInto");
ALTER TABLE "Agency" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Agency" ADD COLUMN "retiredAt" DATETIME;
ALTER TABLE "Agency" ADD COLUMN "mergedInto" TEXT CONSTRAINT "Agency_mergedInto_fkey" REFERENCES "Agency" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Agency_mergedInto_check" CHECK ("mergedInto" <> "slug");
CREATE INDEX "Agency_mergedInto_idx" ON "Agency"("mergedInto");
ALTER TABLE "Filing" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Filing" ADD COLUMN "retiredAt" DATETIME;
ALTER TABLE "Filing" ADD COLUMN "mergedInto" TEXT CONSTRAINT "Filing_mergedInto_fkey" REFERENCES "Filing" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Filing_mergedInto_check" CHECK ("mergedInto" <> "slug");
CREATE INDEX "Filing_mergedInto_idx" ON "Filing"("mergedInto");
ALTER TABLE "Program" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Program" ADD COLUMN "retiredAt" DATETIME;
ALTER TABLE "Program" ADD COLUMN "mergedInto" TEXT CONSTRAINT "Program_mergedInto_fkey" REFERENCES "Program" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Program_mergedInto_check" CHECK ("mergedInto" <> "slug");
CREATE INDEX "Program_mergedInto_idx" ON "Program"("mergedInto");
ALTER TABLE "Source" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Source" ADD COLUMN "retiredAt" DATETIME;
ALTER TABLE "Source" ADD COLUMN "mergedInto" TEXT CONSTRAINT "Source_mergedInto_fkey" REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Source_mergedInto_check" CHECK ("mergedInto" <> "id");
CREATE INDEX "Source_mergedInto_idx" ON "Source"("mergedInto");

-- Everything on record stays in sight but what signals cite that no reader has seen, and nothing else uses.
UPDATE "Operator" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "slug" NOT IN (
    SELECT "operator" FROM "Signal" WHERE true AND "Signal"."publishedAt" IS NULL
) OR "slug" IN (
    SELECT "operator" FROM "Signal" WHERE true AND "Signal"."publishedAt" IS NOT NULL
);
UPDATE "Place" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "slug" NOT IN (
    SELECT "place" FROM "Signal" WHERE "place" IS NOT NULL AND "Signal"."publishedAt" IS NULL
) OR "slug" IN (
    SELECT "place" FROM "Signal" WHERE "place" IS NOT NULL AND "Signal"."publishedAt" IS NOT NULL
);
UPDATE "Filing" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "slug" NOT IN (
    SELECT "filing" FROM "FilingStep" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE true AND "Signal"."publishedAt" IS NULL
) OR "slug" IN (
    SELECT "filing" FROM "FilingStep" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE true AND "Signal"."publishedAt" IS NOT NULL
);
UPDATE "Program" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "slug" NOT IN (
    SELECT "program" FROM "ProductionMilestone" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE true AND "Signal"."publishedAt" IS NULL
) OR "slug" IN (
    SELECT "program" FROM "ProductionMilestone" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE true AND "Signal"."publishedAt" IS NOT NULL
);
UPDATE "Source" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "id" NOT IN (
    SELECT "sourceId" FROM "SignalSource" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE true AND "Signal"."publishedAt" IS NULL
) OR "id" IN (
    SELECT "sourceId" FROM "SignalSource" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE true AND "Signal"."publishedAt" IS NOT NULL
);
-- No form could add an agency. What a record in sight rests on is in sight too; three rounds reach the top of the places.
UPDATE "Agency" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now');
UPDATE "Operator" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "slug" IN (
    SELECT "operator" FROM "Filing" WHERE "publishedAt" IS NOT NULL UNION SELECT "operator" FROM "Program" WHERE "publishedAt" IS NOT NULL
);
UPDATE "Place" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "slug" IN (
    SELECT "place" FROM "Filing" WHERE "publishedAt" IS NOT NULL UNION SELECT "place" FROM "Agency"
);
UPDATE "Place" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "slug" IN (
    SELECT "parent" FROM "Place" WHERE "publishedAt" IS NOT NULL AND "parent" IS NOT NULL
);
UPDATE "Place" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "slug" IN (
    SELECT "parent" FROM "Place" WHERE "publishedAt" IS NOT NULL AND "parent" IS NOT NULL
);
UPDATE "Place" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "slug" IN (
    SELECT "parent" FROM "Place" WHERE "publishedAt" IS NOT NULL AND "parent" IS NOT NULL
);

-- Drafts thrown away
ALTER TABLE "Signal" ADD COLUMN "discardedAt" DATETIME CONSTRAINT "Signal_discardedAt_check" CHECK ("discardedAt" IS NULL OR ("publishedAt" IS NULL AND "status" IN ('draft', 'in-review')));

-- Undo
ALTER TABLE "Changeset" ADD COLUMN "reverts" TEXT CONSTRAINT "Changeset_reverts_fkey" REFERENCES "Changeset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Changeset_reverts_check" CHECK ("reverts" IS NULL OR ("reverts" <> "id" AND "kind" = 'revert'));
CREATE UNIQUE INDEX "Changeset_reverts_key" ON "Changeset"("reverts");

-- Revisions have more actions, and the boundary of a service area a check that every SQLite reads alike: json_valid(NULL)
-- is 0 before 3.45 and NULL since.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "changesetId" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Revision_changesetId_fkey" FOREIGN KEY ("changesetId") REFERENCES "Changeset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_recordType_check" CHECK ("recordType" IN ('signal', 'operator', 'place', 'agency', 'filing', 'program', 'source')),
    CONSTRAINT "Revision_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Revision_action_check" CHECK ("action" IN ('created', 'edited', 'submitted', 'returned', 'published', 'unpublished', 'retracted', 'discarded', 'restored', 'retired', 'merged'))
);
INSERT INTO "new_Revision" ("action", "changesetId", "createdAt", "id", "recordId", "recordType", "snapshot", "version") SELECT "action", "changesetId", "createdAt", "id", "recordId", "recordType", "snapshot", "version" FROM "Revision";
DROP TABLE "Revision";
ALTER TABLE "new_Revision" RENAME TO "Revision";
CREATE INDEX "Revision_changesetId_idx" ON "Revision"("changesetId");
CREATE UNIQUE INDEX "Revision_recordType_recordId_version_key" ON "Revision"("recordType", "recordId", "version");
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they are never changed');
END;
CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they are never deleted');
END;
CREATE TABLE "new_ServiceArea" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "areaSqMi" REAL NOT NULL,
    "boundary" TEXT,
    "boundaryPrecision" TEXT,
    "boundarySource" TEXT,
    CONSTRAINT "ServiceArea_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ServiceArea_boundarySource_fkey" FOREIGN KEY ("boundarySource") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ServiceArea_areaSqMi_check" CHECK ("areaSqMi" > 0),
    CONSTRAINT "ServiceArea_boundary_check" CHECK ("boundary" IS NULL OR (json_valid("boundary") AND length("boundary") <= 1000000)),
    CONSTRAINT "ServiceArea_boundaryPrecision_check" CHECK ("boundaryPrecision" IN ('official', 'traced', 'approximate')),
    CONSTRAINT "ServiceArea_boundary_together_check" CHECK (("boundary" IS NULL) = ("boundaryPrecision" IS NULL) AND ("boundary" IS NULL) = ("boundarySource" IS NULL))
);
INSERT INTO "new_ServiceArea" ("areaSqMi", "boundary", "boundaryPrecision", "boundarySource", "signalId") SELECT "areaSqMi", "boundary", "boundaryPrecision", "boundarySource", "signalId" FROM "ServiceArea";
DROP TABLE "ServiceArea";
ALTER TABLE "new_ServiceArea" RENAME TO "ServiceArea";
CREATE INDEX "ServiceArea_boundarySource_idx" ON "ServiceArea"("boundarySource");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
