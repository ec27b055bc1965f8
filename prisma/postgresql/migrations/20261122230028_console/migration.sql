-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "cancelledAt" TIMESTAMP(3),
ADD COLUMN     "groupId" TEXT,
ADD COLUMN     "isExtended" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "opensAt" TIMESTAMP(3),
ADD COLUMN     "remindedAt" TIMESTAMP(3),
ADD COLUMN     "startedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "isTrial" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "plannedSeconds" INTEGER,
ADD COLUMN     "questions" JSONB,
ADD COLUMN     "releasedAt" TIMESTAMP(3),
ADD COLUMN     "reviewState" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "reviewedAt" TIMESTAMP(3),
ADD COLUMN     "reviewerId" TEXT,
ADD COLUMN     "templateVersionId" TEXT;

-- AlterTable
ALTER TABLE "InterviewerConfig" ADD COLUMN     "createdById" TEXT,
ADD COLUMN     "followsUp" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "neverAsk" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "otherLanguageCodes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "patience" TEXT NOT NULL DEFAULT 'normal',
ADD COLUMN     "persona" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "personaName" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "version" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "batchId" TEXT,
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "name" TEXT,
ALTER COLUMN "tokenHash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "OrganizationSettings" ADD COLUMN     "accentColor" TEXT,
ADD COLUMN     "contactEmail" TEXT,
ADD COLUMN     "welcomeText" TEXT;

-- AlterTable
ALTER TABLE "Template" ADD COLUMN     "archivedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "InterviewerDraft" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" TEXT NOT NULL,

    CONSTRAINT "InterviewerDraft_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "TemplateVersion" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "drawCount" INTEGER NOT NULL,
    "followUpDepth" INTEGER NOT NULL,
    "rubric" JSONB NOT NULL,
    "durationSeconds" INTEGER NOT NULL,
    "isGraded" BOOLEAN NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TemplateVersion_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "AssignmentGroup" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cohortId" TEXT,
    "opensAt" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3),
    "attemptsMax" INTEGER NOT NULL,
    "isTrial" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMP(3),

    CONSTRAINT "AssignmentGroup_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "templateVersionId" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "promptVersion" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "practise" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Score" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "level" INTEGER,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "advice" TEXT NOT NULL,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ReviewScore" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewScore_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "turnSeq" INTEGER,
    "text" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMP(3),

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "lastUsedAt" TIMESTAMP(3),

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "DailyRollup" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "started" INTEGER NOT NULL DEFAULT 0,
    "completed" INTEGER NOT NULL DEFAULT 0,
    "endedEarly" INTEGER NOT NULL DEFAULT 0,
    "broken" INTEGER NOT NULL DEFAULT 0,
    "durationSeconds" INTEGER NOT NULL DEFAULT 0,
    "chargedSeconds" INTEGER NOT NULL DEFAULT 0,
    "costMicroUsd" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "DailyRollup_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "OrganizationLogo" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'logo',
    "contentType" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganizationLogo_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "scopes" JSONB NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "lastUsedAt" TIMESTAMP(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "membershipId" TEXT,
    "batchId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAttemptAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedUntil" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "InvitationCohort" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "invitationId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,

    CONSTRAINT "InvitationCohort_pkey" PRIMARY KEY ("orgId","id")
);

-- What stood in the templates becomes their first version; assignments of one template become one group, or several where
-- somebody was given it more than once.
INSERT INTO "TemplateVersion" ("orgId", "id", "templateId", "version", "role", "questions", "drawCount", "followUpDepth", "rubric", "durationSeconds", "isGraded", "createdAt")
SELECT t."orgId", t."id" || '-v1', t."id", 1, t."title",
  (SELECT jsonb_agg(jsonb_build_object('id', 'q' || q."position", 'text', q."text", 'isAlways', true) ORDER BY q."position")
   FROM jsonb_array_elements_text(t."questions") WITH ORDINALITY AS q("text", "position")),
  0, 1, '{"criteria":[]}',
  COALESCE((SELECT c."durationSeconds" FROM "InterviewerConfig" c WHERE c."orgId" = t."orgId" ORDER BY c."version" DESC LIMIT 1), 900),
  true, t."createdAt"
FROM "Template" t;
UPDATE "Assignment" a SET "groupId" = n."groupId", "startedAt" = n."startedAt"
FROM (
  SELECT b."orgId", b."id", b."templateId" || '-' || ROW_NUMBER() OVER (PARTITION BY b."orgId", b."templateId", b."membershipId" ORDER BY b."createdAt", b."id") AS "groupId",
    (SELECT MIN(i."startedAt") FROM "Interview" i WHERE i."orgId" = b."orgId" AND i."assignmentId" = b."id") AS "startedAt"
  FROM "Assignment" b
) n WHERE n."orgId" = a."orgId" AND n."id" = a."id";
INSERT INTO "AssignmentGroup" ("orgId", "id", "templateId", "title", "dueAt", "attemptsMax", "createdAt")
SELECT a."orgId", a."groupId", a."templateId", MAX(t."title"), MAX(a."dueAt"), MAX(a."attemptsMax"), MIN(a."createdAt")
FROM "Assignment" a JOIN "Template" t ON t."orgId" = a."orgId" AND t."id" = a."templateId"
GROUP BY a."orgId", a."groupId", a."templateId";
UPDATE "Interview" i SET "templateVersionId" = t."id" || '-v1', "questions" = t."questions", "plannedSeconds" = c."durationSeconds",
  "reviewState" = CASE WHEN i."status" IN ('completed', 'partial') THEN 'to_review' ELSE 'none' END
FROM "Assignment" a, "Template" t, "InterviewerConfig" c
WHERE a."orgId" = i."orgId" AND a."id" = i."assignmentId" AND t."orgId" = a."orgId" AND t."id" = a."templateId"
  AND c."orgId" = i."orgId" AND c."id" = i."interviewerConfigId";
UPDATE "Membership" m SET "searchText" = lower(u."name") || chr(10) || lower(u."email") FROM "User" u WHERE u."id" = m."userId";
ALTER TABLE "Assignment" ALTER COLUMN "groupId" SET NOT NULL;
ALTER TABLE "Interview" ALTER COLUMN "templateVersionId" SET NOT NULL, ALTER COLUMN "questions" SET NOT NULL, ALTER COLUMN "plannedSeconds" SET NOT NULL;
ALTER TABLE "Template" DROP COLUMN "questions";
ALTER TABLE "InterviewerConfig" DROP COLUMN "durationSeconds", ALTER COLUMN "followsUp" DROP DEFAULT, ALTER COLUMN "neverAsk" DROP DEFAULT,
  ALTER COLUMN "otherLanguageCodes" DROP DEFAULT, ALTER COLUMN "patience" DROP DEFAULT, ALTER COLUMN "persona" DROP DEFAULT, ALTER COLUMN "personaName" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "InterviewerDraft_orgId_key" ON "InterviewerDraft"("orgId");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateVersion_orgId_templateId_version_key" ON "TemplateVersion"("orgId", "templateId", "version");

-- CreateIndex
CREATE INDEX "AssignmentGroup_orgId_isTrial_createdAt_id_idx" ON "AssignmentGroup"("orgId", "isTrial", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AssignmentGroup_orgId_cohortId_idx" ON "AssignmentGroup"("orgId", "cohortId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentGroup_orgId_id_templateId_key" ON "AssignmentGroup"("orgId", "id", "templateId");

-- CreateIndex
CREATE INDEX "Evaluation_orgId_interviewId_idx" ON "Evaluation"("orgId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Score_orgId_evaluationId_criterionId_key" ON "Score"("orgId", "evaluationId", "criterionId");

-- CreateIndex
CREATE INDEX "ReviewScore_orgId_interviewId_criterionId_createdAt_idx" ON "ReviewScore"("orgId", "interviewId", "criterionId", "createdAt");

-- CreateIndex
CREATE INDEX "ReviewNote_orgId_interviewId_createdAt_idx" ON "ReviewNote"("orgId", "interviewId", "createdAt");

-- CreateIndex
CREATE INDEX "ShareLink_orgId_interviewId_idx" ON "ShareLink"("orgId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_orgId_tokenHash_key" ON "ShareLink"("orgId", "tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "OrganizationLogo_orgId_key" ON "OrganizationLogo"("orgId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_orgId_keyHash_key" ON "ApiKey"("orgId", "keyHash");

-- CreateIndex
CREATE INDEX "OutgoingMail_orgId_sentAt_failedAt_nextAttemptAt_idx" ON "OutgoingMail"("orgId", "sentAt", "failedAt", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutgoingMail_orgId_batchId_idx" ON "OutgoingMail"("orgId", "batchId");

-- CreateIndex
CREATE INDEX "OutgoingMail_orgId_kind_subjectId_idx" ON "OutgoingMail"("orgId", "kind", "subjectId");

-- CreateIndex
CREATE INDEX "InvitationCohort_orgId_cohortId_idx" ON "InvitationCohort"("orgId", "cohortId");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationCohort_orgId_invitationId_cohortId_key" ON "InvitationCohort"("orgId", "invitationId", "cohortId");

-- CreateIndex
CREATE INDEX "Assignment_orgId_dueAt_id_idx" ON "Assignment"("orgId", "dueAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_orgId_groupId_membershipId_key" ON "Assignment"("orgId", "groupId", "membershipId");

-- CreateIndex
CREATE INDEX "Interview_orgId_templateVersionId_idx" ON "Interview"("orgId", "templateVersionId");

-- CreateIndex
CREATE INDEX "Interview_orgId_status_createdAt_id_idx" ON "Interview"("orgId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Interview_orgId_reviewState_endedAt_id_idx" ON "Interview"("orgId", "reviewState", "endedAt", "id");

-- CreateIndex
CREATE INDEX "Invitation_orgId_externalId_idx" ON "Invitation"("orgId", "externalId");

-- CreateIndex
CREATE INDEX "Membership_orgId_searchText_id_idx" ON "Membership"("orgId", "searchText", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_orgId_externalId_key" ON "Membership"("orgId", "externalId");

-- CreateIndex
CREATE INDEX "Template_orgId_createdAt_id_idx" ON "Template"("orgId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "InterviewerDraft" ADD CONSTRAINT "InterviewerDraft_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TemplateVersion" ADD CONSTRAINT "TemplateVersion_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AssignmentGroup" ADD CONSTRAINT "AssignmentGroup_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AssignmentGroup" ADD CONSTRAINT "AssignmentGroup_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_orgId_groupId_templateId_fkey" FOREIGN KEY ("orgId", "groupId", "templateId") REFERENCES "AssignmentGroup"("orgId", "id", "templateId") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_orgId_templateVersionId_fkey" FOREIGN KEY ("orgId", "templateVersionId") REFERENCES "TemplateVersion"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_orgId_templateVersionId_fkey" FOREIGN KEY ("orgId", "templateVersionId") REFERENCES "TemplateVersion"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_orgId_evaluationId_fkey" FOREIGN KEY ("orgId", "evaluationId") REFERENCES "Evaluation"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewScore" ADD CONSTRAINT "ReviewScore_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DailyRollup" ADD CONSTRAINT "DailyRollup_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OrganizationLogo" ADD CONSTRAINT "OrganizationLogo_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InvitationCohort" ADD CONSTRAINT "InvitationCohort_orgId_invitationId_fkey" FOREIGN KEY ("orgId", "invitationId") REFERENCES "Invitation"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InvitationCohort" ADD CONSTRAINT "InvitationCohort_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

CREATE OR REPLACE FUNCTION refuse_other_org() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A row never changes its organisation.' USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER "InterviewerDraft_orgId_immutable" BEFORE UPDATE OF "orgId" ON "InterviewerDraft" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "TemplateVersion_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TemplateVersion" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "AssignmentGroup_orgId_immutable" BEFORE UPDATE OF "orgId" ON "AssignmentGroup" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Evaluation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Evaluation" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Score_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Score" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "ReviewScore_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ReviewScore" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "ReviewNote_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ReviewNote" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "ShareLink_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ShareLink" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "DailyRollup_orgId_immutable" BEFORE UPDATE OF "orgId" ON "DailyRollup" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "OrganizationLogo_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OrganizationLogo" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "ApiKey_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ApiKey" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "OutgoingMail_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OutgoingMail" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "InvitationCohort_orgId_immutable" BEFORE UPDATE OF "orgId" ON "InvitationCohort" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

ALTER TABLE "InterviewerDraft" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "InterviewerDraft" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "InterviewerDraft" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "InterviewerDraft" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "InterviewerDraft" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "TemplateVersion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TemplateVersion" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "TemplateVersion" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "TemplateVersion" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "TemplateVersion" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "AssignmentGroup" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AssignmentGroup" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "AssignmentGroup" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "AssignmentGroup" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "AssignmentGroup" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Evaluation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Evaluation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Evaluation" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Evaluation" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Evaluation" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Score" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Score" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Score" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Score" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Score" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "ReviewScore" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewScore" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "ReviewScore" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "ReviewScore" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ReviewScore" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "ReviewNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewNote" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "ReviewNote" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "ReviewNote" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ReviewNote" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "ShareLink" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ShareLink" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "ShareLink" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "ShareLink" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ShareLink" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "DailyRollup" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DailyRollup" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "DailyRollup" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "DailyRollup" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "DailyRollup" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "OrganizationLogo" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OrganizationLogo" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "OrganizationLogo" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "OrganizationLogo" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "OrganizationLogo" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "ApiKey" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ApiKey" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "ApiKey" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "ApiKey" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ApiKey" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "OutgoingMail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OutgoingMail" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "OutgoingMail" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "OutgoingMail" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "OutgoingMail" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "InvitationCohort" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "InvitationCohort" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "InvitationCohort" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "InvitationCohort" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "InvitationCohort" TO mockingbird_tenant, mockingbird_system;

-- What staff may say of a member, besides whose it is.
GRANT UPDATE ("externalId") ON "Membership" TO mockingbird_tenant;
