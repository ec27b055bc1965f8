-- The roles that a unit of work takes on. Roles belong to the whole server, so another database of it may have made them.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mockingbird_tenant') THEN
    CREATE ROLE mockingbird_tenant NOLOGIN NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mockingbird_system') THEN
    CREATE ROLE mockingbird_system NOLOGIN NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO mockingbird_tenant, mockingbird_system', current_schema());
END $$;
GRANT mockingbird_tenant, mockingbird_system TO CURRENT_USER;

-- The organisation of the unit of work. A pooled connection gives the empty string for what was set in an earlier one.
CREATE FUNCTION app_org() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.org_id', true), '') $$;

-- Audit events from before the chain cannot be sealed afterwards, and no release has carried any: the chain begins empty.
DELETE FROM "AuditEvent";

-- DropForeignKey
ALTER TABLE "Interview" DROP CONSTRAINT "Interview_orgId_assignmentId_fkey";

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "details" JSONB,
ADD COLUMN     "hash" TEXT NOT NULL,
ADD COLUMN     "prevHash" TEXT NOT NULL,
ADD COLUMN     "seq" INTEGER NOT NULL;

-- AlterTable
ALTER TABLE "AuthSession" ADD COLUMN     "device" TEXT,
ADD COLUMN     "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'email';

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "contentDeletedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "isLimitedToCohorts" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "erasedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'head',
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "OrganizationSecret" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ciphertext" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganizationSecret_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "DeletionReceipt" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "occurredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cutoff" TIMESTAMP(3),
    "membershipId" TEXT,
    "interviews" INTEGER NOT NULL,
    "turns" INTEGER NOT NULL,

    CONSTRAINT "DeletionReceipt_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "SpentServiceToken" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SpentServiceToken_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "OrganizationSettings" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'settings',
    "retentionDays" INTEGER,

    CONSTRAINT "OrganizationSettings_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Cohort" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,

    CONSTRAINT "CohortMember_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "CohortReviewer" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,

    CONSTRAINT "CohortReviewer_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ErasureRequest" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMP(3),
    "completedAt" TIMESTAMP(3),
    "completedById" TEXT,

    CONSTRAINT "ErasureRequest_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditHead_orgId_key" ON "AuditHead"("orgId");

-- CreateIndex
CREATE INDEX "DeletionReceipt_orgId_occurredAt_idx" ON "DeletionReceipt"("orgId", "occurredAt");

-- CreateIndex
CREATE INDEX "SpentServiceToken_orgId_expiresAt_idx" ON "SpentServiceToken"("orgId", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "OrganizationSettings_orgId_key" ON "OrganizationSettings"("orgId");

-- CreateIndex
CREATE INDEX "Invitation_orgId_createdAt_id_idx" ON "Invitation"("orgId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_orgId_email_idx" ON "Invitation"("orgId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_orgId_tokenHash_key" ON "Invitation"("orgId", "tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_orgId_name_key" ON "Cohort"("orgId", "name");

-- CreateIndex
CREATE INDEX "CohortMember_orgId_membershipId_idx" ON "CohortMember"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortMember_orgId_cohortId_membershipId_key" ON "CohortMember"("orgId", "cohortId", "membershipId");

-- CreateIndex
CREATE INDEX "CohortReviewer_orgId_membershipId_idx" ON "CohortReviewer"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortReviewer_orgId_cohortId_membershipId_key" ON "CohortReviewer"("orgId", "cohortId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_orgId_membershipId_version_key" ON "Consent"("orgId", "membershipId", "version");

-- CreateIndex
CREATE INDEX "ErasureRequest_orgId_requestedAt_idx" ON "ErasureRequest"("orgId", "requestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_orgId_id_membershipId_key" ON "Assignment"("orgId", "id", "membershipId");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_action_seq_idx" ON "AuditEvent"("orgId", "action", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_actor_seq_idx" ON "AuditEvent"("orgId", "actor", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_orgId_seq_key" ON "AuditEvent"("orgId", "seq");

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_orgId_assignmentId_membershipId_fkey" FOREIGN KEY ("orgId", "assignmentId", "membershipId") REFERENCES "Assignment"("orgId", "id", "membershipId") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OrganizationSecret" ADD CONSTRAINT "OrganizationSecret_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DeletionReceipt" ADD CONSTRAINT "DeletionReceipt_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SpentServiceToken" ADD CONSTRAINT "SpentServiceToken_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OrganizationSettings" ADD CONSTRAINT "OrganizationSettings_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CohortReviewer" ADD CONSTRAINT "CohortReviewer_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CohortReviewer" ADD CONSTRAINT "CohortReviewer_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ErasureRequest" ADD CONSTRAINT "ErasureRequest_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

CREATE OR REPLACE FUNCTION refuse_other_org() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A row never changes its organisation.' USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER "AuditHead_orgId_immutable" BEFORE UPDATE OF "orgId" ON "AuditHead" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "OrganizationSecret_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OrganizationSecret" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "DeletionReceipt_orgId_immutable" BEFORE UPDATE OF "orgId" ON "DeletionReceipt" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "SpentServiceToken_orgId_immutable" BEFORE UPDATE OF "orgId" ON "SpentServiceToken" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "OrganizationSettings_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OrganizationSettings" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Invitation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Invitation" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Cohort_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Cohort" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "CohortMember_orgId_immutable" BEFORE UPDATE OF "orgId" ON "CohortMember" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "CohortReviewer_orgId_immutable" BEFORE UPDATE OF "orgId" ON "CohortReviewer" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Consent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Consent" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "ErasureRequest_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ErasureRequest" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

ALTER TABLE "AuditHead" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditHead" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "AuditHead" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "AuditHead" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "AuditHead" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "OrganizationSecret" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OrganizationSecret" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "OrganizationSecret" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "OrganizationSecret" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "OrganizationSecret" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "DeletionReceipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DeletionReceipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "DeletionReceipt" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "DeletionReceipt" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "DeletionReceipt" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "SpentServiceToken" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SpentServiceToken" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "SpentServiceToken" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "SpentServiceToken" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "SpentServiceToken" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "OrganizationSettings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OrganizationSettings" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "OrganizationSettings" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "OrganizationSettings" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "OrganizationSettings" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Invitation" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Invitation" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Invitation" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Cohort" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Cohort" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Cohort" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Cohort" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Cohort" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "CohortMember" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CohortMember" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "CohortMember" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "CohortMember" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "CohortMember" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "CohortReviewer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CohortReviewer" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "CohortReviewer" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "CohortReviewer" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "CohortReviewer" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Consent" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Consent" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Consent" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "Consent" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "ErasureRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ErasureRequest" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "ErasureRequest" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "ErasureRequest" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ErasureRequest" TO mockingbird_tenant, mockingbird_system;

-- The tables from before: the same wall.
ALTER TABLE "InterviewerConfig" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "InterviewerConfig" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "InterviewerConfig" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "InterviewerConfig" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "InterviewerConfig" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Template" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Template" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Template" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Template" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Assignment" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Assignment" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Assignment" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Interview" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Interview" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Interview" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Interview" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Interview" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "TranscriptTurn" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TranscriptTurn" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "TranscriptTurn" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "TranscriptTurn" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "TranscriptTurn" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "TranscriptSubmission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TranscriptSubmission" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "TranscriptSubmission" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "TranscriptSubmission" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "TranscriptSubmission" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "UsageLedger" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "UsageLedger" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "UsageLedger" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "UsageLedger" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "UsageLedger" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "AuditEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "AuditEvent" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "AuditEvent" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "AuditEvent" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Membership" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Membership" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Membership" TO mockingbird_tenant, mockingbird_system;

-- Of the global tables an organisation sees itself, and of its people what it may know; nothing of it can be written.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Organization", "User", "AuthSession", "MagicLinkToken", "RateLimiterFlexible" TO mockingbird_system;
GRANT SELECT ("id", "slug", "name", "kind", "timeZone", "concurrentInterviewsMax", "monthlySecondsMax") ON "Organization" TO mockingbird_tenant;
GRANT SELECT ("id", "email", "name") ON "User" TO mockingbird_tenant;
ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY itself ON "Organization" FOR SELECT TO mockingbird_tenant USING ("id" = (SELECT app_org()));
CREATE POLICY all_rows ON "Organization" TO mockingbird_system USING (true) WITH CHECK (true);
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_people ON "User" FOR SELECT TO mockingbird_tenant
USING (EXISTS (SELECT FROM "Membership" WHERE "Membership"."orgId" = (SELECT app_org()) AND "Membership"."userId" = "User"."id"));
CREATE POLICY all_rows ON "User" TO mockingbird_system USING (true) WITH CHECK (true);

-- What is written once stays as it was written.
CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'Rows of % are only ever added.', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER "AuditEvent_rewriting_refused" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "UsageLedger_rewriting_refused" BEFORE UPDATE OR DELETE ON "UsageLedger" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "DeletionReceipt_rewriting_refused" BEFORE UPDATE OR DELETE ON "DeletionReceipt" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "Consent_rewriting_refused" BEFORE UPDATE OR DELETE ON "Consent" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
