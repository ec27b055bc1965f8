-- Audit events from before the chain cannot be sealed afterwards, and no release has carried any: the chain begins empty.
DELETE FROM "AuditEvent";

-- AlterTable
ALTER TABLE "User" ADD COLUMN "erasedAt" DATETIME;

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'head',
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "AuditHead_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "OrganizationSecret" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ciphertext" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "OrganizationSecret_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "DeletionReceipt" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "occurredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cutoff" DATETIME,
    "membershipId" TEXT,
    "interviews" INTEGER NOT NULL,
    "turns" INTEGER NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "DeletionReceipt_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "SpentServiceToken" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "SpentServiceToken_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "OrganizationSettings" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT 'settings',
    "retentionDays" INTEGER,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "OrganizationSettings_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Invitation" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Invitation_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Cohort" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Cohort_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "CohortMember_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "CohortMember_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "CohortReviewer" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "CohortReviewer_orgId_cohortId_fkey" FOREIGN KEY ("orgId", "cohortId") REFERENCES "Cohort" ("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT "CohortReviewer_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Consent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "givenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Consent_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "ErasureRequest" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    "completedAt" DATETIME,
    "completedById" TEXT,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "ErasureRequest_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AuditEvent" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "occurredAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "AuditEvent_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_AuditEvent" ("action", "actor", "id", "occurredAt", "orgId", "subjectId") SELECT "action", "actor", "id", "occurredAt", "orgId", "subjectId" FROM "AuditEvent";
DROP TABLE "AuditEvent";
ALTER TABLE "new_AuditEvent" RENAME TO "AuditEvent";
CREATE INDEX "AuditEvent_orgId_occurredAt_idx" ON "AuditEvent"("orgId", "occurredAt");
CREATE INDEX "AuditEvent_orgId_action_seq_idx" ON "AuditEvent"("orgId", "action", "seq");
CREATE INDEX "AuditEvent_orgId_actor_seq_idx" ON "AuditEvent"("orgId", "actor", "seq");
CREATE UNIQUE INDEX "AuditEvent_orgId_seq_key" ON "AuditEvent"("orgId", "seq");
CREATE TABLE "new_AuthSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "activeOrgId" TEXT NOT NULL,
    "method" TEXT NOT NULL DEFAULT 'email',
    "device" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
INSERT INTO "new_AuthSession" ("activeOrgId", "app", "createdAt", "expiresAt", "id", "revokedAt", "userId") SELECT "activeOrgId", "app", "createdAt", "expiresAt", "id", "revokedAt", "userId" FROM "AuthSession";
DROP TABLE "AuthSession";
ALTER TABLE "new_AuthSession" RENAME TO "AuthSession";
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");
CREATE TABLE "new_Interview" (
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
    "speechHeardMs" INTEGER,
    "speechTranscribedMs" INTEGER,
    "metrics" JSONB,
    "contentDeletedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Interview_orgId_assignmentId_membershipId_fkey" FOREIGN KEY ("orgId", "assignmentId", "membershipId") REFERENCES "Assignment" ("orgId", "id", "membershipId") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Interview_orgId_interviewerConfigId_fkey" FOREIGN KEY ("orgId", "interviewerConfigId") REFERENCES "InterviewerConfig" ("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Interview" ("assignmentId", "attempt", "createdAt", "durationSeconds", "endCause", "endedAt", "id", "interviewerConfigId", "membershipId", "metrics", "orgId", "speechHeardMs", "speechTranscribedMs", "startedAt", "status") SELECT "assignmentId", "attempt", "createdAt", "durationSeconds", "endCause", "endedAt", "id", "interviewerConfigId", "membershipId", "metrics", "orgId", "speechHeardMs", "speechTranscribedMs", "startedAt", "status" FROM "Interview";
DROP TABLE "Interview";
ALTER TABLE "new_Interview" RENAME TO "Interview";
CREATE INDEX "Interview_orgId_createdAt_id_idx" ON "Interview"("orgId", "createdAt", "id");
CREATE INDEX "Interview_orgId_membershipId_idx" ON "Interview"("orgId", "membershipId");
CREATE UNIQUE INDEX "Interview_orgId_assignmentId_attempt_key" ON "Interview"("orgId", "assignmentId", "attempt");
CREATE TABLE "new_Membership" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "isLimitedToCohorts" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,

    PRIMARY KEY ("orgId", "id"),
    CONSTRAINT "Membership_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
    CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Membership" ("createdAt", "id", "orgId", "removedAt", "role", "userId") SELECT "createdAt", "id", "orgId", "removedAt", "role", "userId" FROM "Membership";
DROP TABLE "Membership";
ALTER TABLE "new_Membership" RENAME TO "Membership";
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");
CREATE UNIQUE INDEX "Membership_orgId_userId_key" ON "Membership"("orgId", "userId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

CREATE TRIGGER "AuditHead_orgId_immutable" BEFORE UPDATE OF "orgId" ON "AuditHead" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "OrganizationSecret_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OrganizationSecret" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "DeletionReceipt_orgId_immutable" BEFORE UPDATE OF "orgId" ON "DeletionReceipt" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "SpentServiceToken_orgId_immutable" BEFORE UPDATE OF "orgId" ON "SpentServiceToken" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "OrganizationSettings_orgId_immutable" BEFORE UPDATE OF "orgId" ON "OrganizationSettings" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Invitation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Invitation" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Cohort_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Cohort" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "CohortMember_orgId_immutable" BEFORE UPDATE OF "orgId" ON "CohortMember" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "CohortReviewer_orgId_immutable" BEFORE UPDATE OF "orgId" ON "CohortReviewer" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Consent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Consent" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "ErasureRequest_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ErasureRequest" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "AuditEvent_orgId_immutable" BEFORE UPDATE OF "orgId" ON "AuditEvent" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Interview_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Interview" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

CREATE TRIGGER "Membership_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Membership" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, 'A row never changes its organisation.'); END;

-- What is written once stays as it was written.
CREATE TRIGGER "AuditEvent_update_refused" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'Rows of AuditEvent are only ever added.'); END;
CREATE TRIGGER "AuditEvent_delete_refused" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'Rows of AuditEvent are only ever added.'); END;
CREATE TRIGGER "UsageLedger_update_refused" BEFORE UPDATE ON "UsageLedger"
BEGIN SELECT RAISE(ABORT, 'Rows of UsageLedger are only ever added.'); END;
CREATE TRIGGER "UsageLedger_delete_refused" BEFORE DELETE ON "UsageLedger"
BEGIN SELECT RAISE(ABORT, 'Rows of UsageLedger are only ever added.'); END;
CREATE TRIGGER "DeletionReceipt_update_refused" BEFORE UPDATE ON "DeletionReceipt"
BEGIN SELECT RAISE(ABORT, 'Rows of DeletionReceipt are only ever added.'); END;
CREATE TRIGGER "DeletionReceipt_delete_refused" BEFORE DELETE ON "DeletionReceipt"
BEGIN SELECT RAISE(ABORT, 'Rows of DeletionReceipt are only ever added.'); END;
CREATE TRIGGER "Consent_update_refused" BEFORE UPDATE ON "Consent"
BEGIN SELECT RAISE(ABORT, 'Rows of Consent are only ever added.'); END;
CREATE TRIGGER "Consent_delete_refused" BEFORE DELETE ON "Consent"
BEGIN SELECT RAISE(ABORT, 'Rows of Consent are only ever added.'); END;
