-- AlterTable
ALTER TABLE "OrganizationSettings" ADD COLUMN "accentColor" TEXT;
ALTER TABLE "OrganizationSettings" ADD COLUMN "contactEmail" TEXT;
ALTER TABLE "OrganizationSettings" ADD COLUMN "welcomeText" TEXT;

-- CreateTable
CREATE TABLE "InterviewerDraft" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "InterviewerDraft_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "TemplateVersion_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "AssignmentGroup" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cohortId" TEXT,
    "opensAt" DATETIME,
    "dueAt" DATETIME,
    "attemptsMax" INTEGER NOT NULL,
    "isTrial" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "AssignmentGroup_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "AssignmentGroup_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Evaluation_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Evaluation_orgId_templateVersionId_fkey" FOREIGN KEY ("orgId", "templateVersionId") REFERENCES "TemplateVersion" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
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

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Score_orgId_evaluationId_fkey" FOREIGN KEY ("orgId", "evaluationId") REFERENCES "Evaluation" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "ReviewScore_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "ReviewNote_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "lastUsedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "ShareLink_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
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

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "DailyRollup_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "OrganizationLogo" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'logo',
    "contentType" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "OrganizationLogo_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "lastUsedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "ApiKey_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "membershipId" TEXT,
    "batchId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAttemptAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedUntil" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "failedAt" DATETIME,
    "failure" TEXT,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "OutgoingMail_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "OutgoingMail_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "InvitationCohort" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "invitationId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "InvitationCohort_orgId_invitationId_fkey" FOREIGN KEY ("orgId", "invitationId") REFERENCES "Invitation" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "InvitationCohort_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- What stood in the templates becomes their first version; assignments of one template become one group, or several where
-- somebody was given it more than once.
INSERT INTO "TemplateVersion" ("orgId", "id", "templateId", "version", "role", "questions", "drawCount", "followUpDepth", "rubric", "durationSeconds", "isGraded", "createdAt")
SELECT t."orgId", t."id" || '-v1', t."id", 1, t."title",
  (SELECT json_group_array(json_object('id', 'q' || (q."key" + 1), 'text', q."value", 'isAlways', json('true'))) FROM json_each(t."questions") q),
  0, 1, '{"criteria":[]}',
  COALESCE((SELECT c."durationSeconds" FROM "InterviewerConfig" c WHERE c."orgId" = t."orgId" ORDER BY c."version" DESC LIMIT 1), 900),
  true, t."createdAt"
FROM "Template" t;
CREATE TABLE "_AssignmentTurn" AS
SELECT "orgId", "id", "templateId" || '-' || ROW_NUMBER() OVER (PARTITION BY "orgId", "templateId", "membershipId" ORDER BY "createdAt", "id") AS "groupId"
FROM "Assignment";
INSERT INTO "AssignmentGroup" ("orgId", "id", "templateId", "title", "dueAt", "attemptsMax", "createdAt")
SELECT a."orgId", n."groupId", a."templateId", MAX(t."title"), MAX(a."dueAt"), MAX(a."attemptsMax"), MIN(a."createdAt")
FROM "Assignment" a
JOIN "_AssignmentTurn" n ON n."orgId" = a."orgId" AND n."id" = a."id"
JOIN "Template" t ON t."orgId" = a."orgId" AND t."id" = a."templateId"
GROUP BY a."orgId", n."groupId", a."templateId";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Assignment" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "attemptsMax" INTEGER NOT NULL,
    "opensAt" DATETIME,
    "dueAt" DATETIME,
    "isExtended" BOOLEAN NOT NULL DEFAULT false,
    "remindedAt" DATETIME,
    "startedAt" DATETIME,
    "cancelledAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Assignment_orgId_groupId_templateId_fkey" FOREIGN KEY ("orgId", "groupId", "templateId") REFERENCES "AssignmentGroup" ("orgId", "id", "templateId") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Assignment_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Assignment_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Assignment" ("attemptsMax", "createdAt", "dueAt", "id", "membershipId", "orgId", "templateId", "groupId", "startedAt")
SELECT a."attemptsMax", a."createdAt", a."dueAt", a."id", a."membershipId", a."orgId", a."templateId", n."groupId",
  (SELECT MIN(i."startedAt") FROM "Interview" i WHERE i."orgId" = a."orgId" AND i."assignmentId" = a."id")
FROM "Assignment" a JOIN "_AssignmentTurn" n ON n."orgId" = a."orgId" AND n."id" = a."id";
DROP TABLE "_AssignmentTurn";
DROP TABLE "Assignment";
ALTER TABLE "new_Assignment" RENAME TO "Assignment";
CREATE INDEX "Assignment_orgId_membershipId_idx" ON "Assignment"("orgId", "membershipId");
CREATE INDEX "Assignment_orgId_dueAt_id_idx" ON "Assignment"("orgId", "dueAt", "id");
CREATE UNIQUE INDEX "Assignment_orgId_id_membershipId_key" ON "Assignment"("orgId", "id", "membershipId");
CREATE UNIQUE INDEX "Assignment_orgId_groupId_membershipId_key" ON "Assignment"("orgId", "groupId", "membershipId");
CREATE TABLE "new_Interview" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "interviewerConfigId" TEXT NOT NULL,
    "templateVersionId" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "plannedSeconds" INTEGER NOT NULL,
    "isTrial" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'created',
    "endCause" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "durationSeconds" INTEGER,
    "speechHeardMs" INTEGER,
    "speechTranscribedMs" INTEGER,
    "metrics" JSONB,
    "contentDeletedAt" DATETIME,
    "reviewState" TEXT NOT NULL DEFAULT 'none',
    "reviewerId" TEXT,
    "reviewedAt" DATETIME,
    "releasedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Interview_orgId_assignmentId_membershipId_fkey" FOREIGN KEY ("orgId", "assignmentId", "membershipId") REFERENCES "Assignment" ("orgId", "id", "membershipId") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_interviewerConfigId_fkey" FOREIGN KEY ("orgId", "interviewerConfigId") REFERENCES "InterviewerConfig" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_templateVersionId_fkey" FOREIGN KEY ("orgId", "templateVersionId") REFERENCES "TemplateVersion" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Interview" ("assignmentId", "attempt", "contentDeletedAt", "createdAt", "durationSeconds", "endCause", "endedAt", "id", "interviewerConfigId", "membershipId", "metrics", "orgId", "speechHeardMs", "speechTranscribedMs", "startedAt", "status", "templateVersionId", "questions", "plannedSeconds", "reviewState")
SELECT i."assignmentId", i."attempt", i."contentDeletedAt", i."createdAt", i."durationSeconds", i."endCause", i."endedAt", i."id", i."interviewerConfigId", i."membershipId", i."metrics", i."orgId", i."speechHeardMs", i."speechTranscribedMs", i."startedAt", i."status",
  t."id" || '-v1', t."questions", c."durationSeconds", CASE WHEN i."status" IN ('completed', 'partial') THEN 'to_review' ELSE 'none' END
FROM "Interview" i
JOIN "Assignment" a ON a."orgId" = i."orgId" AND a."id" = i."assignmentId"
JOIN "Template" t ON t."orgId" = a."orgId" AND t."id" = a."templateId"
JOIN "InterviewerConfig" c ON c."orgId" = i."orgId" AND c."id" = i."interviewerConfigId";
DROP TABLE "Interview";
ALTER TABLE "new_Interview" RENAME TO "Interview";
CREATE INDEX "Interview_orgId_createdAt_id_idx" ON "Interview"("orgId", "createdAt", "id");
CREATE INDEX "Interview_orgId_membershipId_idx" ON "Interview"("orgId", "membershipId");
CREATE INDEX "Interview_orgId_templateVersionId_idx" ON "Interview"("orgId", "templateVersionId");
CREATE INDEX "Interview_orgId_status_createdAt_id_idx" ON "Interview"("orgId", "status", "createdAt", "id");
CREATE INDEX "Interview_orgId_reviewState_endedAt_id_idx" ON "Interview"("orgId", "reviewState", "endedAt", "id");
CREATE UNIQUE INDEX "Interview_orgId_assignmentId_attempt_key" ON "Interview"("orgId", "assignmentId", "attempt");
CREATE TABLE "new_InterviewerConfig" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER,
    "instructions" TEXT NOT NULL,
    "personaName" TEXT NOT NULL,
    "persona" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "languageCode" TEXT NOT NULL,
    "otherLanguageCodes" JSONB NOT NULL,
    "model" TEXT NOT NULL,
    "temperature" REAL NOT NULL,
    "patience" TEXT NOT NULL,
    "followsUp" BOOLEAN NOT NULL,
    "neverAsk" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "InterviewerConfig_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_InterviewerConfig" ("createdAt", "id", "instructions", "languageCode", "model", "orgId", "temperature", "version", "voice", "personaName", "persona", "otherLanguageCodes", "patience", "followsUp", "neverAsk") SELECT "createdAt", "id", "instructions", "languageCode", "model", "orgId", "temperature", "version", "voice", '', '', '[]', 'normal', true, '[]' FROM "InterviewerConfig";
DROP TABLE "InterviewerConfig";
ALTER TABLE "new_InterviewerConfig" RENAME TO "InterviewerConfig";
CREATE UNIQUE INDEX "InterviewerConfig_orgId_version_key" ON "InterviewerConfig"("orgId", "version");
CREATE TABLE "new_Invitation" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT,
    "externalId" TEXT,
    "tokenHash" TEXT,
    "batchId" TEXT,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Invitation_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Invitation" ("acceptedAt", "createdAt", "email", "expiresAt", "id", "invitedById", "orgId", "revokedAt", "role", "tokenHash") SELECT "acceptedAt", "createdAt", "email", "expiresAt", "id", "invitedById", "orgId", "revokedAt", "role", "tokenHash" FROM "Invitation";
DROP TABLE "Invitation";
ALTER TABLE "new_Invitation" RENAME TO "Invitation";
CREATE INDEX "Invitation_orgId_createdAt_id_idx" ON "Invitation"("orgId", "createdAt", "id");
CREATE INDEX "Invitation_orgId_email_idx" ON "Invitation"("orgId", "email");
CREATE INDEX "Invitation_orgId_externalId_idx" ON "Invitation"("orgId", "externalId");
CREATE UNIQUE INDEX "Invitation_orgId_tokenHash_key" ON "Invitation"("orgId", "tokenHash");
CREATE TABLE "new_Membership" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "isLimitedToCohorts" BOOLEAN NOT NULL DEFAULT false,
    "externalId" TEXT,
    "searchText" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Membership_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Membership" ("createdAt", "id", "isLimitedToCohorts", "orgId", "removedAt", "role", "userId", "searchText")
SELECT m."createdAt", m."id", m."isLimitedToCohorts", m."orgId", m."removedAt", m."role", m."userId", lower(u."name") || char(10) || lower(u."email")
FROM "Membership" m JOIN "User" u ON u."id" = m."userId";
DROP TABLE "Membership";
ALTER TABLE "new_Membership" RENAME TO "Membership";
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");
CREATE INDEX "Membership_orgId_searchText_id_idx" ON "Membership"("orgId", "searchText", "id");
CREATE UNIQUE INDEX "Membership_orgId_userId_key" ON "Membership"("orgId", "userId");
CREATE UNIQUE INDEX "Membership_orgId_externalId_key" ON "Membership"("orgId", "externalId");
CREATE TABLE "new_Template" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Template_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Template" ("createdAt", "id", "orgId", "title") SELECT "createdAt", "id", "orgId", "title" FROM "Template";
DROP TABLE "Template";
ALTER TABLE "new_Template" RENAME TO "Template";
CREATE INDEX "Template_orgId_createdAt_id_idx" ON "Template"("orgId", "createdAt", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

CREATE TRIGGER "InterviewerDraft_orgId_immutable" BEFORE UPDATE OF "orgId" ON "InterviewerDraft" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "TemplateVersion_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TemplateVersion" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "AssignmentGroup_orgId_immutable" BEFORE UPDATE OF "orgId" ON "AssignmentGroup" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Evaluation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Evaluation" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Score_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Score" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "ReviewScore_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ReviewScore" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "ReviewNote_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ReviewNote" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "ShareLink_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ShareLink" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "DailyRollup_orgId_immutable" BEFORE UPDATE OF "orgId" ON "DailyRollup" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "OrganizationLogo_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OrganizationLogo" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "ApiKey_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ApiKey" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "OutgoingMail_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OutgoingMail" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "InvitationCohort_orgId_immutable" BEFORE UPDATE OF "orgId" ON "InvitationCohort" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Assignment_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Assignment" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Interview_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Interview" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "InterviewerConfig_orgId_immutable" BEFORE UPDATE OF "orgId" ON "InterviewerConfig" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Invitation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Invitation" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Membership_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Membership" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Template_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Template" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;
