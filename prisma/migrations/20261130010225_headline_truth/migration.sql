-- What a headline needs to be true: restatements, the extent of a status, the model and the span of a count, registers,
-- and sources that repeat another one. A column that starts empty or with its default is added in place, which keeps
-- the table's checks; the table of sources is made anew because courts are a further kind of source.

-- Signals
ALTER TABLE "Signal" ADD COLUMN "restates" TEXT CONSTRAINT "Signal_restates_fkey" REFERENCES "Signal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "Signal_restates_check" CHECK ("restates" IS NULL OR ("restates" <> "id" AND "alternateOf" IS NULL));
CREATE INDEX "Signal_restates_idx" ON "Signal"("restates");

-- Measures
ALTER TABLE "StatusChange" ADD COLUMN "extent" TEXT NOT NULL DEFAULT 'whole' CONSTRAINT "StatusChange_extent_check" CHECK ("extent" IN ('whole', 'part'));
ALTER TABLE "FleetEstimate" ADD COLUMN "model" TEXT CONSTRAINT "FleetEstimate_model_fkey" REFERENCES "Program" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FleetEstimate" ADD COLUMN "span" TEXT CONSTRAINT "FleetEstimate_span_check" CHECK ("span" IN ('active', 'cumulative'));
ALTER TABLE "FleetEstimate" ADD COLUMN "extent" TEXT NOT NULL DEFAULT 'whole' CONSTRAINT "FleetEstimate_extent_check" CHECK ("extent" IN ('whole', 'part'));
CREATE INDEX "FleetEstimate_model_idx" ON "FleetEstimate"("model");
ALTER TABLE "FilingStep" ADD COLUMN "model" TEXT CONSTRAINT "FilingStep_model_fkey" REFERENCES "Program" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "FilingStep_model_idx" ON "FilingStep"("model");

-- Reference records
ALTER TABLE "Filing" ADD COLUMN "register" BOOLEAN NOT NULL DEFAULT false;

PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publishedOn" TEXT,
    "publishedPrecision" TEXT,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "derivedFrom" TEXT,
    "licence" TEXT,
    "attribution" TEXT,
    CONSTRAINT "Source_derivedFrom_fkey" FOREIGN KEY ("derivedFrom") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Source_kind_check" CHECK ("kind" IN ('regulator', 'court', 'company', 'press', 'independent-tracker', 'article', 'social')),
    CONSTRAINT "Source_publishedOn_check" CHECK ("publishedOn" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    CONSTRAINT "Source_publishedPrecision_check" CHECK ("publishedPrecision" IN ('day', 'month', 'quarter', 'year')),
    CONSTRAINT "Source_derivedFrom_check" CHECK ("derivedFrom" <> "id")
);
INSERT INTO "new_Source" ("attribution", "id", "kind", "licence", "note", "publishedOn", "publishedPrecision", "publisher", "title", "url") SELECT "attribution", "id", "kind", "licence", "note", "publishedOn", "publishedPrecision", "publisher", "title", "url" FROM "Source";
DROP TABLE "Source";
ALTER TABLE "new_Source" RENAME TO "Source";
CREATE INDEX "Source_derivedFrom_idx" ON "Source"("derivedFrom");
CREATE INDEX "Source_kind_idx" ON "Source"("kind");
CREATE INDEX "Source_publisher_idx" ON "Source"("publisher");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
