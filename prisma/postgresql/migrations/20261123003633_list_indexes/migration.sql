-- DropIndex
DROP INDEX "Interview_orgId_templateVersionId_idx";

-- CreateIndex
CREATE INDEX "Interview_orgId_templateVersionId_createdAt_id_idx" ON "Interview"("orgId", "templateVersionId", "createdAt", "id");
