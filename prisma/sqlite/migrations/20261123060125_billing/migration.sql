-- CreateTable
CREATE TABLE "BillingAccount" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'billing',
    "stripeCustomerId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'none',
    "subscriptionId" TEXT,
    "planId" TEXT,
    "anchorAt" DATETIME,
    "periodStartsAt" DATETIME,
    "periodEndsAt" DATETIME,
    "trialEndsAt" DATETIME,
    "cancelsAtPeriodEnd" BOOLEAN NOT NULL DEFAULT false,
    "graceUntil" DATETIME,
    "extraSecondsMax" INTEGER DEFAULT 0,
    "fetchSeq" INTEGER NOT NULL DEFAULT 0,
    "appliedSeq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "BillingAccount_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "StripeEvent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "appliedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "StripeEvent_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "MeterEvent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'due',
    "meteredAt" DATETIME,
    "firstTriedAt" DATETIME,
    "nextAttemptAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "failure" TEXT,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "MeterEvent_orgId_id_fkey" FOREIGN KEY ("orgId", "id") REFERENCES "UsageLedger" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Invoice" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" TEXT,
    "state" TEXT NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "periodStartsAt" DATETIME NOT NULL,
    "periodEndsAt" DATETIME NOT NULL,
    "meteredSeconds" INTEGER NOT NULL,
    "meteredFrom" DATETIME,
    "meteredUntil" DATETIME,
    "hostedUrl" TEXT,
    "pdfUrl" TEXT,
    "createdAt" DATETIME NOT NULL,
    "appliedSeq" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Invoice_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "UsagePeriod" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "chargedSeconds" INTEGER NOT NULL DEFAULT 0,
    "seats" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "UsagePeriod_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Seat" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "usagePeriodId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "usedAt" DATETIME NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Seat_orgId_usagePeriodId_fkey" FOREIGN KEY ("orgId", "usagePeriodId") REFERENCES "UsagePeriod" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Seat_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Seat_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_UsageLedger" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "durationSeconds" INTEGER NOT NULL,
    "endCause" TEXT NOT NULL,
    "chargeReason" TEXT NOT NULL,
    "chargedSeconds" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "audioInTokens" INTEGER NOT NULL,
    "textInTokens" INTEGER NOT NULL,
    "audioOutTokens" INTEGER NOT NULL,
    "textOutTokens" INTEGER NOT NULL,
    "costMicroUsd" INTEGER NOT NULL,
    "pricesFrom" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "UsageLedger_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "UsageLedger_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "UsageLedger_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
-- What was charged was charged whole; what was not had broken on our side.
INSERT INTO "new_UsageLedger" ("orgId", "id", "interviewId", "membershipId", "templateId", "occurredAt", "recordedAt",
  "durationSeconds", "endCause", "chargeReason", "chargedSeconds", "model", "audioInTokens", "textInTokens",
  "audioOutTokens", "textOutTokens", "costMicroUsd", "pricesFrom")
SELECT u."orgId", u."id", u."interviewId", i."membershipId", v."templateId", u."occurredAt", u."occurredAt",
  u."durationSeconds", coalesce(i."endCause", 'internal_error'),
  CASE WHEN u."charged" THEN 'answered' ELSE 'broke_on_our_side' END,
  CASE WHEN u."charged" THEN u."durationSeconds" ELSE 0 END, u."model", u."audioInTokens", u."textInTokens",
  u."audioOutTokens", u."textOutTokens", u."costMicroUsd", '2026-11-01'
FROM "UsageLedger" u
JOIN "Interview" i ON i."orgId" = u."orgId" AND i."id" = u."interviewId"
JOIN "TemplateVersion" v ON v."orgId" = i."orgId" AND v."id" = i."templateVersionId";
DROP TABLE "UsageLedger";
ALTER TABLE "new_UsageLedger" RENAME TO "UsageLedger";
CREATE INDEX "UsageLedger_orgId_occurredAt_id_idx" ON "UsageLedger"("orgId", "occurredAt", "id");
CREATE INDEX "UsageLedger_orgId_recordedAt_idx" ON "UsageLedger"("orgId", "recordedAt");
CREATE UNIQUE INDEX "UsageLedger_orgId_interviewId_key" ON "UsageLedger"("orgId", "interviewId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "BillingAccount_stripeCustomerId_idx" ON "BillingAccount"("stripeCustomerId");

-- CreateIndex
CREATE UNIQUE INDEX "BillingAccount_orgId_key" ON "BillingAccount"("orgId");

-- CreateIndex
CREATE INDEX "MeterEvent_orgId_meteredAt_idx" ON "MeterEvent"("orgId", "meteredAt");

-- CreateIndex
CREATE INDEX "MeterEvent_state_nextAttemptAt_idx" ON "MeterEvent"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "Invoice_orgId_createdAt_id_idx" ON "Invoice"("orgId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_orgId_usagePeriodId_membershipId_key" ON "Seat"("orgId", "usagePeriodId", "membershipId");

CREATE TRIGGER "BillingAccount_orgId_immutable" BEFORE UPDATE OF "orgId" ON "BillingAccount" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "StripeEvent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "StripeEvent" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "MeterEvent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "MeterEvent" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Invoice_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Invoice" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "UsagePeriod_orgId_immutable" BEFORE UPDATE OF "orgId" ON "UsagePeriod" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Seat_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Seat" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "UsageLedger_orgId_immutable" BEFORE UPDATE OF "orgId" ON "UsageLedger" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "UsageLedger_update_refused" BEFORE UPDATE ON "UsageLedger"
BEGIN SELECT RAISE(ABORT, 'Rows of UsageLedger are only ever added.'); END;
CREATE TRIGGER "UsageLedger_delete_refused" BEFORE DELETE ON "UsageLedger"
BEGIN SELECT RAISE(ABORT, 'Rows of UsageLedger are only ever added.'); END;
