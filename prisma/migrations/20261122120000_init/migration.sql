-- The first schema. Tables, keys and indexes are what the schema engine makes of prisma/schema.prisma; the CHECK
-- constraints and the two triggers at the end are written by hand, since the schema language cannot say them.
-- A CHECK holds when its expression is NULL, so a nullable column needs no exception.

-- CreateTable
CREATE TABLE "Operator" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "parent" TEXT,
    "country" TEXT NOT NULL,
    "website" TEXT
);

-- CreateTable
CREATE TABLE "Place" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT,
    "code" TEXT,
    "country" TEXT,
    "lat" REAL,
    "lng" REAL,
    CONSTRAINT "Place_parent_fkey" FOREIGN KEY ("parent") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Place_kind_check" CHECK ("kind" IN ('bloc', 'country', 'region', 'city')),
    CONSTRAINT "Place_coordinates_check" CHECK ("kind" <> 'city' OR ("lat" IS NOT NULL AND "lng" IS NOT NULL)),
    CONSTRAINT "Place_lat_check" CHECK ("lat" BETWEEN -90 AND 90),
    CONSTRAINT "Place_lng_check" CHECK ("lng" BETWEEN -180 AND 180)
);

-- CreateTable
CREATE TABLE "Agency" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    CONSTRAINT "Agency_place_fkey" FOREIGN KEY ("place") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Filing" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "agency" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "permitType" TEXT NOT NULL,
    "reference" TEXT,
    CONSTRAINT "Filing_operator_fkey" FOREIGN KEY ("operator") REFERENCES "Operator" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_agency_fkey" FOREIGN KEY ("agency") REFERENCES "Agency" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_place_fkey" FOREIGN KEY ("place") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_permitType_check" CHECK ("permitType" IN ('testing-with-driver', 'driverless-testing', 'driverless-deployment', 'ride-hail-network', 'vehicle-exemption', 'type-approval', 'recall', 'investigation', 'other'))
);

-- CreateTable
CREATE TABLE "Program" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "site" TEXT,
    CONSTRAINT "Program_operator_fkey" FOREIGN KEY ("operator") REFERENCES "Operator" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publishedOn" TEXT,
    "publishedPrecision" TEXT,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "Source_kind_check" CHECK ("kind" IN ('regulator', 'company', 'press', 'independent-tracker', 'article', 'social')),
    CONSTRAINT "Source_publishedOn_check" CHECK ("publishedOn" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    CONSTRAINT "Source_publishedPrecision_check" CHECK ("publishedPrecision" IN ('day', 'month', 'quarter', 'year'))
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "place" TEXT,
    "date" TEXT NOT NULL,
    "datePrecision" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "alternateOf" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" DATETIME,
    "retractReason" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Signal_operator_fkey" FOREIGN KEY ("operator") REFERENCES "Operator" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Signal_place_fkey" FOREIGN KEY ("place") REFERENCES "Place" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Signal_alternateOf_fkey" FOREIGN KEY ("alternateOf") REFERENCES "Signal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Signal_kind_check" CHECK ("kind" IN ('deployment-status', 'service-area', 'fleet-estimate', 'service-metric', 'filing', 'production', 'target')),
    CONSTRAINT "Signal_date_check" CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    CONSTRAINT "Signal_datePrecision_check" CHECK ("datePrecision" IN ('day', 'month', 'quarter', 'year')),
    CONSTRAINT "Signal_confidence_check" CHECK ("confidence" IN ('confirmed', 'reported', 'estimated', 'claimed')),
    CONSTRAINT "Signal_status_check" CHECK ("status" IN ('draft', 'in-review', 'published', 'retracted')),
    CONSTRAINT "Signal_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Signal_publishedAt_check" CHECK ("status" <> 'published' OR "publishedAt" IS NOT NULL),
    CONSTRAINT "Signal_alternateOf_check" CHECK ("alternateOf" <> "id")
);

-- CreateTable
CREATE TABLE "StatusChange" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "phase" TEXT NOT NULL,
    "supervision" TEXT NOT NULL,
    "access" TEXT,
    "appliesToAll" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "StatusChange_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StatusChange_phase_check" CHECK ("phase" IN ('announced', 'testing', 'permitted', 'service', 'restricted', 'paused', 'ended')),
    CONSTRAINT "StatusChange_supervision_check" CHECK ("supervision" IN ('manual', 'supervised', 'mixed', 'driverless', 'unknown')),
    CONSTRAINT "StatusChange_access_check" CHECK ("access" IN ('employees', 'invite-only', 'public'))
);

-- CreateTable
CREATE TABLE "ServiceArea" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "areaSqMi" REAL NOT NULL,
    CONSTRAINT "ServiceArea_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ServiceArea_areaSqMi_check" CHECK ("areaSqMi" > 0)
);

-- CreateTable
CREATE TABLE "FleetEstimate" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "low" INTEGER NOT NULL,
    "high" INTEGER,
    "scope" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    CONSTRAINT "FleetEstimate_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FleetEstimate_low_check" CHECK ("low" >= 0),
    CONSTRAINT "FleetEstimate_high_check" CHECK ("high" >= "low"),
    CONSTRAINT "FleetEstimate_scope_check" CHECK ("scope" IN ('all', 'driverless', 'supervised')),
    CONSTRAINT "FleetEstimate_basis_check" CHECK ("basis" IN ('requested', 'authorised', 'registered', 'observed', 'claimed', 'reported'))
);

-- CreateTable
CREATE TABLE "ServiceMetric" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "metric" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "periodStart" TEXT,
    "periodEnd" TEXT,
    CONSTRAINT "ServiceMetric_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ServiceMetric_metric_check" CHECK ("metric" IN ('miles', 'driverless-miles', 'rider-only-miles', 'rides-per-week', 'rides-per-month', 'rides-per-quarter', 'rides-per-year', 'rides-total', 'crashes', 'incidents', 'wait-minutes', 'availability-pct', 'price-usd-per-mile', 'price-usd-per-month', 'price-premium-pct', 'ride-share-pct', 'orders-per-vehicle-day', 'live-cities')),
    CONSTRAINT "ServiceMetric_periodStart_check" CHECK ("periodStart" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    CONSTRAINT "ServiceMetric_periodEnd_check" CHECK ("periodEnd" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    CONSTRAINT "ServiceMetric_period_check" CHECK ("periodStart" <= "periodEnd")
);

-- CreateTable
CREATE TABLE "FilingStep" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "filing" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "vehicles" INTEGER,
    "stageNote" TEXT,
    CONSTRAINT "FilingStep_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FilingStep_filing_fkey" FOREIGN KEY ("filing") REFERENCES "Filing" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FilingStep_stage_check" CHECK ("stage" IN ('planned', 'filed', 'under-review', 'opened', 'granted', 'amended', 'denied', 'withdrawn', 'expired', 'closed')),
    CONSTRAINT "FilingStep_vehicles_check" CHECK ("vehicles" >= 0)
);

-- CreateTable
CREATE TABLE "ProductionMilestone" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "program" TEXT NOT NULL,
    "milestone" TEXT NOT NULL,
    "units" INTEGER,
    "unitsPerYear" INTEGER,
    CONSTRAINT "ProductionMilestone_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProductionMilestone_program_fkey" FOREIGN KEY ("program") REFERENCES "Program" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProductionMilestone_milestone_check" CHECK ("milestone" IN ('unveiled', 'prototype', 'component', 'pilot-production', 'first-unit', 'production-start', 'ramp', 'volume-target', 'delay', 'in-service')),
    CONSTRAINT "ProductionMilestone_units_check" CHECK ("units" >= 0),
    CONSTRAINT "ProductionMilestone_unitsPerYear_check" CHECK ("unitsPerYear" >= 0)
);

-- CreateTable
CREATE TABLE "Target" (
    "signalId" TEXT NOT NULL PRIMARY KEY,
    "metric" TEXT NOT NULL,
    "value" REAL,
    "unit" TEXT,
    "due" TEXT,
    "outcome" TEXT NOT NULL,
    "outcomeNote" TEXT,
    CONSTRAINT "Target_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Target_metric_check" CHECK ("metric" IN ('fleet-size', 'cities', 'driverless-service', 'production-rate', 'population-share', 'rides-per-week', 'other')),
    CONSTRAINT "Target_due_check" CHECK ("due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    CONSTRAINT "Target_outcome_check" CHECK ("outcome" IN ('met', 'missed', 'late', 'open'))
);

-- CreateTable
CREATE TABLE "SignalSource" (
    "signalId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "quote" TEXT,
    "page" TEXT,

    PRIMARY KEY ("signalId", "sourceId"),
    CONSTRAINT "SignalSource_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SignalSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SignalSource_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "ImpactOverride" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "signalId" TEXT NOT NULL,
    "impact" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "direction" INTEGER,
    "strength" INTEGER,
    "mechanism" TEXT,
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ImpactOverride_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImpactOverride_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ImpactOverride_action_check" CHECK ("action" IN ('add', 'remove', 'change')),
    CONSTRAINT "ImpactOverride_direction_check" CHECK ("direction" IN (-1, 1)),
    CONSTRAINT "ImpactOverride_strength_check" CHECK ("strength" BETWEEN 1 AND 3),
    CONSTRAINT "ImpactOverride_mapping_check" CHECK ("action" = 'remove' OR ("direction" IS NOT NULL AND "strength" IS NOT NULL AND "mechanism" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "Changeset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "authorId" TEXT,
    "reason" TEXT NOT NULL,
    "submissionKey" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Changeset_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Changeset_kind_check" CHECK ("kind" IN ('ui', 'api', 'import', 'revert'))
);

-- CreateTable
CREATE TABLE "Revision" (
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
    CONSTRAINT "Revision_action_check" CHECK ("action" IN ('created', 'edited', 'published', 'unpublished', 'retracted'))
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'editor',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "User_email_check" CHECK ("email" = lower("email")),
    CONSTRAINT "User_role_check" CHECK ("role" IN ('admin', 'editor'))
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Place_parent_idx" ON "Place"("parent");

-- CreateIndex
CREATE INDEX "Place_kind_idx" ON "Place"("kind");

-- CreateIndex
CREATE INDEX "Agency_place_idx" ON "Agency"("place");

-- CreateIndex
CREATE INDEX "Filing_operator_idx" ON "Filing"("operator");

-- CreateIndex
CREATE INDEX "Filing_agency_idx" ON "Filing"("agency");

-- CreateIndex
CREATE INDEX "Filing_place_idx" ON "Filing"("place");

-- CreateIndex
CREATE INDEX "Program_operator_idx" ON "Program"("operator");

-- CreateIndex
CREATE INDEX "Source_kind_idx" ON "Source"("kind");

-- CreateIndex
CREATE INDEX "Source_publisher_idx" ON "Source"("publisher");

-- CreateIndex
CREATE INDEX "Signal_status_date_idx" ON "Signal"("status", "date");

-- CreateIndex
CREATE INDEX "Signal_kind_date_idx" ON "Signal"("kind", "date");

-- CreateIndex
CREATE INDEX "Signal_operator_place_date_idx" ON "Signal"("operator", "place", "date");

-- CreateIndex
CREATE INDEX "Signal_place_date_idx" ON "Signal"("place", "date");

-- CreateIndex
CREATE INDEX "Signal_alternateOf_idx" ON "Signal"("alternateOf");

-- CreateIndex
CREATE INDEX "Signal_updatedAt_idx" ON "Signal"("updatedAt");

-- CreateIndex
CREATE INDEX "ServiceMetric_metric_idx" ON "ServiceMetric"("metric");

-- CreateIndex
CREATE INDEX "FilingStep_filing_idx" ON "FilingStep"("filing");

-- CreateIndex
CREATE INDEX "ProductionMilestone_program_idx" ON "ProductionMilestone"("program");

-- CreateIndex
CREATE INDEX "Target_due_idx" ON "Target"("due");

-- CreateIndex
CREATE INDEX "SignalSource_sourceId_idx" ON "SignalSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "ImpactOverride_signalId_impact_key" ON "ImpactOverride"("signalId", "impact");

-- CreateIndex
CREATE UNIQUE INDEX "Changeset_submissionKey_key" ON "Changeset"("submissionKey");

-- CreateIndex
CREATE INDEX "Changeset_createdAt_idx" ON "Changeset"("createdAt");

-- CreateIndex
CREATE INDEX "Revision_changesetId_idx" ON "Revision"("changesetId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordType_recordId_version_key" ON "Revision"("recordType", "recordId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- Revisions are append-only.
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they are never changed');
END;

CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they are never deleted');
END;
