-- CreateIndex
CREATE INDEX "Assignment_orgId_cancelledAt_finishedAt_dueAt_idx" ON "Assignment"("orgId", "cancelledAt", "finishedAt", "dueAt");
