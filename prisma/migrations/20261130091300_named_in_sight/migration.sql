-- When reference records got a life, a programme that a signal in sight names as its model, the source of a boundary in
-- sight and the original of a copy in sight were left hidden where a draft cited them too. They come into sight now, and
-- what they name with them. Only data; a record that was shown, retired or merged since is left alone.

UPDATE "Program" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "retiredAt" IS NULL AND "mergedInto" IS NULL AND "slug" IN (
    SELECT "model" FROM "FleetEstimate" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE "Signal"."status" = 'published'
    UNION SELECT "model" FROM "FilingStep" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE "Signal"."status" = 'published'
    UNION SELECT "program" FROM "ProductionMilestone" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE "Signal"."status" = 'published'
);
UPDATE "Operator" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "retiredAt" IS NULL AND "mergedInto" IS NULL AND "slug" IN (
    SELECT "operator" FROM "Program" WHERE "publishedAt" IS NOT NULL AND "retiredAt" IS NULL AND "mergedInto" IS NULL
);
UPDATE "Source" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "retiredAt" IS NULL AND "mergedInto" IS NULL AND "id" IN (
    SELECT "boundarySource" FROM "ServiceArea" JOIN "Signal" ON "Signal"."id" = "signalId" WHERE "Signal"."status" = 'published'
);
-- A copy may copy a copy.
WITH RECURSIVE "named" ("id") AS (
    SELECT "derivedFrom" FROM "Source" WHERE "derivedFrom" IS NOT NULL AND "publishedAt" IS NOT NULL AND "retiredAt" IS NULL AND "mergedInto" IS NULL
    UNION
    SELECT "Source"."derivedFrom" FROM "Source" JOIN "named" ON "named"."id" = "Source"."id" WHERE "Source"."derivedFrom" IS NOT NULL
)
UPDATE "Source" SET "publishedAt" = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') WHERE "publishedAt" IS NULL AND "retiredAt" IS NULL AND "mergedInto" IS NULL AND "id" IN (
    SELECT "id" FROM "named"
);
