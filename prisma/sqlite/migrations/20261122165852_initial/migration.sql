-- CreateTable
CREATE TABLE "InterviewerConfig" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "instructions" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "languageCode" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "temperature" REAL NOT NULL,
    "durationSeconds" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "InterviewerConfig_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Template" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Template_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Assignment" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "attemptsMax" INTEGER NOT NULL,
    "dueAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Assignment_orgId_templateId_fkey" FOREIGN KEY ("orgId", "templateId") REFERENCES "Template" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Assignment_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "durationSeconds" INTEGER,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Interview_orgId_assignmentId_fkey" FOREIGN KEY ("orgId", "assignmentId") REFERENCES "Assignment" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_interviewerConfigId_fkey" FOREIGN KEY ("orgId", "interviewerConfigId") REFERENCES "InterviewerConfig" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
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

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "TranscriptTurn_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "TranscriptSubmission" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "acceptedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "TranscriptSubmission_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "UsageLedger" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "durationSeconds" INTEGER NOT NULL,
    "charged" BOOLEAN NOT NULL,
    "model" TEXT NOT NULL,
    "audioInTokens" INTEGER NOT NULL,
    "textInTokens" INTEGER NOT NULL,
    "audioOutTokens" INTEGER NOT NULL,
    "textOutTokens" INTEGER NOT NULL,
    "costMicroUsd" INTEGER NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "UsageLedger_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "occurredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "AuditEvent_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "activeOrgId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "MagicLinkToken" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Membership" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Membership_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
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

CREATE TRIGGER "InterviewerConfig_orgId_immutable" BEFORE UPDATE OF "orgId" ON "InterviewerConfig" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Template_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Template" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Assignment_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Assignment" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Interview_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Interview" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "TranscriptTurn_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TranscriptTurn" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "TranscriptSubmission_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TranscriptSubmission" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "UsageLedger_orgId_immutable" BEFORE UPDATE OF "orgId" ON "UsageLedger" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "AuditEvent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "AuditEvent" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Membership_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Membership" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;
