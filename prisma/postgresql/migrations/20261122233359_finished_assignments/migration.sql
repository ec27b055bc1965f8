-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "finishedAt" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "Assignment_orgId_groupId_cancelledAt_finishedAt_dueAt_start_idx" ON "Assignment"("orgId", "groupId", "cancelledAt", "finishedAt", "dueAt", "startedAt");

UPDATE "Assignment" SET "finishedAt" = (
  SELECT MIN(i."endedAt") FROM "Interview" i
  WHERE i."orgId" = "Assignment"."orgId" AND i."assignmentId" = "Assignment"."id" AND i."status" IN ('completed', 'partial')
    AND (i."endCause" IS NULL OR i."endCause" NOT IN ('gemini_unavailable', 'gemini_refused', 'gemini_key_refused', 'internal_error'))
);
