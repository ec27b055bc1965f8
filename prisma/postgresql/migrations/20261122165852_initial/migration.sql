-- CreateTable
CREATE TABLE "InterviewerConfig" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "instructions" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "languageCode" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "temperature" DOUBLE PRECISION NOT NULL,
    "durationSeconds" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InterviewerConfig_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Template" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "attemptsMax" INTEGER NOT NULL,
    "dueAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Interview" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "interviewerConfigId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'created',
    "endCause" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "durationSeconds" INTEGER,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "TranscriptTurn" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "startMs" INTEGER NOT NULL,
    "endMs" INTEGER NOT NULL,
    "interrupted" BOOLEAN NOT NULL,

    CONSTRAINT "TranscriptTurn_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "TranscriptSubmission" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "acceptedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TranscriptSubmission_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "UsageLedger" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "occurredAt" TIMESTAMP(3) NOT NULL,
    "durationSeconds" INTEGER NOT NULL,
    "charged" BOOLEAN NOT NULL,
    "model" TEXT NOT NULL,
    "audioInTokens" INTEGER NOT NULL,
    "textInTokens" INTEGER NOT NULL,
    "audioOutTokens" INTEGER NOT NULL,
    "textOutTokens" INTEGER NOT NULL,
    "costMicroUsd" INTEGER NOT NULL,

    CONSTRAINT "UsageLedger_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "occurredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "activeOrgId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MagicLinkToken" (
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MagicLinkToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Membership" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "InterviewerConfig_orgId_version_key" ON "InterviewerConfig"("orgId", "version");

-- CreateIndex
CREATE INDEX "Assignment_orgId_membershipId_idx" ON "Assignment"("orgId", "membershipId");

-- CreateIndex
CREATE INDEX "Interview_orgId_createdAt_id_idx" ON "Interview"("orgId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Interview_orgId_membershipId_idx" ON "Interview"("orgId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_orgId_assignmentId_attempt_key" ON "Interview"("orgId", "assignmentId", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "TranscriptTurn_orgId_interviewId_seq_key" ON "TranscriptTurn"("orgId", "interviewId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "TranscriptSubmission_orgId_interviewId_key" ON "TranscriptSubmission"("orgId", "interviewId");

-- CreateIndex
CREATE INDEX "UsageLedger_orgId_occurredAt_idx" ON "UsageLedger"("orgId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "UsageLedger_orgId_interviewId_key" ON "UsageLedger"("orgId", "interviewId");

-- CreateIndex
CREATE INDEX "AuditEvent_orgId_occurredAt_idx" ON "AuditEvent"("orgId", "occurredAt");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");

-- CreateIndex
CREATE INDEX "MagicLinkToken_expiresAt_idx" ON "MagicLinkToken"("expiresAt");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_orgId_userId_key" ON "Membership"("orgId", "userId");

-- AddForeignKey
ALTER TABLE "InterviewerConfig" ADD CONSTRAINT "InterviewerConfig_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Template" ADD CONSTRAINT "Template_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_orgId_assignmentId_fkey" FOREIGN KEY ("orgId", "assignmentId") REFERENCES "Assignment"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_orgId_interviewerConfigId_fkey" FOREIGN KEY ("orgId", "interviewerConfigId") REFERENCES "InterviewerConfig"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TranscriptTurn" ADD CONSTRAINT "TranscriptTurn_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TranscriptSubmission" ADD CONSTRAINT "TranscriptSubmission_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UsageLedger" ADD CONSTRAINT "UsageLedger_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

CREATE OR REPLACE FUNCTION refuse_other_org() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A row never changes its organisation.' USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER "InterviewerConfig_orgId_immutable" BEFORE UPDATE OF "orgId" ON "InterviewerConfig" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Template_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Template" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Assignment_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Assignment" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Interview_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Interview" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "TranscriptTurn_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TranscriptTurn" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "TranscriptSubmission_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TranscriptSubmission" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "UsageLedger_orgId_immutable" BEFORE UPDATE OF "orgId" ON "UsageLedger" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "AuditEvent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "AuditEvent" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Membership_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Membership" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();
