-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "needsPerson" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "scorings" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "star" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "evaluationState" TEXT NOT NULL DEFAULT 'none';

-- AlterTable
ALTER TABLE "OrganizationSettings" ADD COLUMN     "allowsOwnAccommodations" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "releasesByHand" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "scorings" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Score" ADD COLUMN     "levels" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "languageCode" TEXT,
ADD COLUMN     "pronunciation" TEXT,
ADD COLUMN     "timeZone" TEXT;

-- CreateTable
CREATE TABLE "TurnCorrection" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "turnSeq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TurnCorrection_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "SelfScore" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SelfScore_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "ProblemReport" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProblemReport_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateTable
CREATE TABLE "Accommodation" (
    "orgId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "isOwnChoice" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Accommodation_pkey" PRIMARY KEY ("orgId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TurnCorrection_orgId_interviewId_turnSeq_key" ON "TurnCorrection"("orgId", "interviewId", "turnSeq");

-- CreateIndex
CREATE UNIQUE INDEX "SelfScore_orgId_interviewId_criterionId_key" ON "SelfScore"("orgId", "interviewId", "criterionId");

-- CreateIndex
CREATE INDEX "ProblemReport_orgId_interviewId_idx" ON "ProblemReport"("orgId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Accommodation_orgId_membershipId_key" ON "Accommodation"("orgId", "membershipId");

-- AddForeignKey
ALTER TABLE "TurnCorrection" ADD CONSTRAINT "TurnCorrection_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SelfScore" ADD CONSTRAINT "SelfScore_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProblemReport" ADD CONSTRAINT "ProblemReport_orgId_interviewId_fkey" FOREIGN KEY ("orgId", "interviewId") REFERENCES "Interview"("orgId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Accommodation" ADD CONSTRAINT "Accommodation_orgId_membershipId_fkey" FOREIGN KEY ("orgId", "membershipId") REFERENCES "Membership"("orgId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

CREATE OR REPLACE FUNCTION refuse_other_org() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A row never changes its organisation.' USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER "TurnCorrection_orgId_immutable" BEFORE UPDATE OF "orgId" ON "TurnCorrection" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "SelfScore_orgId_immutable" BEFORE UPDATE OF "orgId" ON "SelfScore" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "ProblemReport_orgId_immutable" BEFORE UPDATE OF "orgId" ON "ProblemReport" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

CREATE TRIGGER "Accommodation_orgId_immutable" BEFORE UPDATE OF "orgId" ON "Accommodation" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();

ALTER TABLE "TurnCorrection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "TurnCorrection" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "TurnCorrection" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "TurnCorrection" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "TurnCorrection" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "SelfScore" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SelfScore" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "SelfScore" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "SelfScore" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "SelfScore" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "ProblemReport" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProblemReport" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "ProblemReport" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "ProblemReport" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ProblemReport" TO mockingbird_tenant, mockingbird_system;

ALTER TABLE "Accommodation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Accommodation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "Accommodation" TO mockingbird_tenant USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "Accommodation" TO mockingbird_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "Accommodation" TO mockingbird_tenant, mockingbird_system;
