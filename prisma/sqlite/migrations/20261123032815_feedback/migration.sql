-- AlterTable
ALTER TABLE "User" ADD COLUMN "languageCode" TEXT;
ALTER TABLE "User" ADD COLUMN "pronunciation" TEXT;
ALTER TABLE "User" ADD COLUMN "timeZone" TEXT;

-- CreateTable
CREATE TABLE "TurnCorrection" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "turnSeq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "TurnCorrection_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "SelfScore" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "SelfScore_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ProblemReport" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "ProblemReport_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Accommodation" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "isOwnChoice" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Accommodation_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Evaluation" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "templateVersionId" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "promptVersion" INTEGER NOT NULL,
    "scorings" INTEGER NOT NULL DEFAULT 1,
    "needsPerson" BOOLEAN NOT NULL DEFAULT false,
    "summary" TEXT NOT NULL,
    "practise" JSONB NOT NULL,
    "star" JSONB NOT NULL DEFAULT [],
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Evaluation_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "Evaluation_orgId_templateVersionId_fkey" FOREIGN KEY ("orgId", "templateVersionId") REFERENCES "TemplateVersion" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Evaluation" ("createdAt", "id", "interviewId", "model", "orgId", "practise", "promptVersion", "summary", "templateVersionId") SELECT "createdAt", "id", "interviewId", "model", "orgId", "practise", "promptVersion", "summary", "templateVersionId" FROM "Evaluation";
DROP TABLE "Evaluation";
ALTER TABLE "new_Evaluation" RENAME TO "Evaluation";
CREATE INDEX "Evaluation_orgId_interviewId_idx" ON "Evaluation"("orgId", "interviewId");
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
    "evaluationState" TEXT NOT NULL DEFAULT 'none',

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Interview_orgId_assignmentId_membershipId_fkey" FOREIGN KEY ("orgId", "assignmentId", "membershipId") REFERENCES "Assignment" ("orgId", "id", "membershipId") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_interviewerConfigId_fkey" FOREIGN KEY ("orgId", "interviewerConfigId") REFERENCES "InterviewerConfig" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_templateVersionId_fkey" FOREIGN KEY ("orgId", "templateVersionId") REFERENCES "TemplateVersion" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Interview" ("assignmentId", "attempt", "contentDeletedAt", "createdAt", "durationSeconds", "endCause", "endedAt", "id", "interviewerConfigId", "isTrial", "membershipId", "metrics", "orgId", "plannedSeconds", "questions", "releasedAt", "reviewState", "reviewedAt", "reviewerId", "speechHeardMs", "speechTranscribedMs", "startedAt", "status", "templateVersionId") SELECT "assignmentId", "attempt", "contentDeletedAt", "createdAt", "durationSeconds", "endCause", "endedAt", "id", "interviewerConfigId", "isTrial", "membershipId", "metrics", "orgId", "plannedSeconds", "questions", "releasedAt", "reviewState", "reviewedAt", "reviewerId", "speechHeardMs", "speechTranscribedMs", "startedAt", "status", "templateVersionId" FROM "Interview";
DROP TABLE "Interview";
ALTER TABLE "new_Interview" RENAME TO "Interview";
CREATE INDEX "Interview_orgId_createdAt_id_idx" ON "Interview"("orgId", "createdAt", "id");
CREATE INDEX "Interview_orgId_membershipId_idx" ON "Interview"("orgId", "membershipId");
CREATE INDEX "Interview_orgId_templateVersionId_createdAt_id_idx" ON "Interview"("orgId", "templateVersionId", "createdAt", "id");
CREATE INDEX "Interview_orgId_status_createdAt_id_idx" ON "Interview"("orgId", "status", "createdAt", "id");
CREATE INDEX "Interview_orgId_reviewState_endedAt_id_idx" ON "Interview"("orgId", "reviewState", "endedAt", "id");
CREATE UNIQUE INDEX "Interview_orgId_assignmentId_attempt_key" ON "Interview"("orgId", "assignmentId", "attempt");
CREATE TABLE "new_OrganizationSettings" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'settings',
    "retentionDays" INTEGER,
    "contactEmail" TEXT,
    "welcomeText" TEXT,
    "accentColor" TEXT,
    "scorings" INTEGER NOT NULL DEFAULT 1,
    "releasesByHand" BOOLEAN NOT NULL DEFAULT true,
    "allowsOwnAccommodations" BOOLEAN NOT NULL DEFAULT true,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "OrganizationSettings_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_OrganizationSettings" ("accentColor", "contactEmail", "id", "orgId", "retentionDays", "welcomeText") SELECT "accentColor", "contactEmail", "id", "orgId", "retentionDays", "welcomeText" FROM "OrganizationSettings";
DROP TABLE "OrganizationSettings";
ALTER TABLE "new_OrganizationSettings" RENAME TO "OrganizationSettings";
CREATE UNIQUE INDEX "OrganizationSettings_orgId_key" ON "OrganizationSettings"("orgId");
CREATE TABLE "new_Score" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "level" INTEGER,
    "levels" JSONB NOT NULL DEFAULT [],
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "advice" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Score_orgId_evaluationId_fkey" FOREIGN KEY ("orgId", "evaluationId") REFERENCES "Evaluation" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
INSERT INTO "new_Score" ("advice", "criterionId", "evaluationId", "evidence", "id", "level", "orgId", "reason") SELECT "advice", "criterionId", "evaluationId", "evidence", "id", "level", "orgId", "reason" FROM "Score";
DROP TABLE "Score";
ALTER TABLE "new_Score" RENAME TO "Score";
CREATE UNIQUE INDEX "Score_orgId_evaluationId_criterionId_key" ON "Score"("orgId", "evaluationId", "criterionId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "TurnCorrection_orgId_interviewId_turnSeq_key" ON "TurnCorrection"("orgId", "interviewId", "turnSeq");

-- CreateIndex
CREATE UNIQUE INDEX "SelfScore_orgId_interviewId_criterionId_key" ON "SelfScore"("orgId", "interviewId", "criterionId");

-- CreateIndex
CREATE INDEX "ProblemReport_orgId_interviewId_idx" ON "ProblemReport"("orgId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Accommodation_orgId_membershipId_key" ON "Accommodation"("orgId", "membershipId");

CREATE TRIGGER "TurnCorrection_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TurnCorrection" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "SelfScore_orgId_immutable" BEFORE UPDATE OF "orgId" ON "SelfScore" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "ProblemReport_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ProblemReport" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Accommodation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Accommodation" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Evaluation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Evaluation" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Interview_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Interview" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "OrganizationSettings_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OrganizationSettings" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Score_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Score" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;
