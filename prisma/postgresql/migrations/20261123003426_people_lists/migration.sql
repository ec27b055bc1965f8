-- CreateIndex
CREATE INDEX "Membership_orgId_role_searchText_id_idx" ON "Membership"("orgId", "role", "searchText", "id");

-- CreateIndex
CREATE INDEX "Membership_orgId_role_createdAt_id_idx" ON "Membership"("orgId", "role", "createdAt", "id");
