-- DropIndex
DROP INDEX "UsageLedger_orgId_occurredAt_idx";

-- AlterTable
ALTER TABLE "UsageLedger"
ADD COLUMN     "chargeReason" TEXT,
ADD COLUMN     "chargedSeconds" INTEGER,
ADD COLUMN     "endCause" TEXT,
ADD COLUMN     "membershipId" TEXT,
ADD COLUMN     "pricesFrom" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "templateId" TEXT;

-- What was charged was charged whole; what was not had broken on our side. Rows are only ever added, but for this once.
ALTER TABLE "UsageLedger" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Interview" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "TemplateVersion" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "UsageLedger" DISABLE TRIGGER "UsageLedger_rewriting_refused";
UPDATE "UsageLedger" u SET
  "chargeReason" = CASE WHEN u."charged" THEN 'answered' ELSE 'broke_on_our_side' END,
  "chargedSeconds" = CASE WHEN u."charged" THEN u."durationSeconds" ELSE 0 END,
  "endCause" = coalesce(i."endCause", 'internal_error'),
  "membershipId" = i."membershipId",
  "templateId" = v."templateId",
  "recordedAt" = u."occurredAt",
  "pricesFrom" = '2026-11-01'
FROM "Interview" i, "TemplateVersion" v
WHERE i."orgId" = u."orgId" AND i."id" = u."interviewId"
  AND v."orgId" = i."orgId" AND v."id" = i."templateVersionId";
ALTER TABLE "UsageLedger" ENABLE TRIGGER "UsageLedger_rewriting_refused";
ALTER TABLE "UsageLedger" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Interview" FORCE ROW LEVEL SECURITY;
ALTER TABLE "TemplateVersion" FORCE ROW LEVEL SECURITY;
ALTER TABLE "UsageLedger" DROP COLUMN "charged",
ALTER COLUMN "chargeReason" SET NOT NULL,
ALTER COLUMN "chargedSeconds" SET NOT NULL,
ALTER COLUMN "endCause" SET NOT NULL,
ALTER COLUMN "membershipId" SET NOT NULL,
ALTER COLUMN "pricesFrom" SET NOT NULL,
ALTER COLUMN "templateId" SET NOT NULL;

-- CreateTable
CREATE TABLE "BillingAccount" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'billing',
    "stripeCustomerId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'none',
    "subscriptionId" TEXT,
    "planId" TEXT,
    "anchorAt" TIMESTAMP(3),
    "periodStartsAt" TIMESTAMP(3),
    "periodEndsAt" TIMESTAMP(3),
    "trialEndsAt" TIMESTAMP(3),
    "cancelsAtPeriodEnd" BOOLEAN NOT NULL DEFAULT false,
    "graceUntil" TIMESTAMP(3),
    "extraSecondsMax" INTEGER DEFAULT 0,
    "fetchSeq" INTEGER NOT NULL DEFAULT 0,
    "appliedSeq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BillingAccount_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "StripeEvent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "appliedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StripeEvent_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "MeterEvent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'due',
    "meteredAt" TIMESTAMP(3),
    "firstTriedAt" TIMESTAMP(3),
    "nextAttemptAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "MeterEvent_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" TEXT,
    "state" TEXT NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "periodStartsAt" TIMESTAMP(3) NOT NULL,
    "periodEndsAt" TIMESTAMP(3) NOT NULL,
    "meteredSeconds" INTEGER NOT NULL,
    "meteredFrom" TIMESTAMP(3),
    "meteredUntil" TIMESTAMP(3),
    "hostedUrl" TEXT,
    "pdfUrl" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "appliedSeq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "UsagePeriod" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "chargedSeconds" INTEGER NOT NULL DEFAULT 0,
    "seats" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UsagePeriod_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "usagePeriodId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("orgId","id")
);

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

-- CreateIndex
CREATE INDEX "UsageLedger_orgId_occurredAt_id_idx" ON "UsageLedger"("orgId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "UsageLedger_orgId_recordedAt_idx" ON "UsageLedger"("orgId", "recordedAt");

-- AddForeignKey
ALTER TABLE "UsageLedger" ADD CONSTRAINT "UsageLedger_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UsageLedger" ADD CONSTRAINT "UsageLedger_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "BillingAccount" ADD CONSTRAINT "BillingAccount_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StripeEvent" ADD CONSTRAINT "StripeEvent_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MeterEvent" ADD CONSTRAINT "MeterEvent_orgId_id_fkey" FOREIGN KEY ("orgId", "id") REFERENCES "UsageLedger"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UsagePeriod" ADD CONSTRAINT "UsagePeriod_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_orgId_usagePeriodId_fkey" FOREIGN KEY ("orgId", "usagePeriodId") REFERENCES "UsagePeriod"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

CREATE OR REPLACE FUNCTION refuse_other_org() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A row never changes its organisation.' USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER "BillingAccount_orgId_immutable" BEFORE UPDATE OF "orgId" ON "BillingAccount" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "StripeEvent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "StripeEvent" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "MeterEvent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "MeterEvent" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Invoice_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Invoice" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "UsagePeriod_orgId_immutable" BEFORE UPDATE OF "orgId" ON "UsagePeriod" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Seat_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Seat" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

ALTER TABLE "BillingAccount" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BillingAccount" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "BillingAccount" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "BillingAccount" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "BillingAccount" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "StripeEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "StripeEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "StripeEvent" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "StripeEvent" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "StripeEvent" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "MeterEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeterEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "MeterEvent" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "MeterEvent" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "MeterEvent" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Invoice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Invoice" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Invoice" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Invoice" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Invoice" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "UsagePeriod" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "UsagePeriod" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "UsagePeriod" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "UsagePeriod" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "UsagePeriod" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Seat" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Seat" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Seat" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Seat" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Seat" TO mockingbird_tenant, mockingbird_system;
