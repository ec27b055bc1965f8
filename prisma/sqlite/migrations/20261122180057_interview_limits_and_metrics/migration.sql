-- AlterTable
ALTER TABLE "Interview" ADD COLUMN "metrics" JSONB;
ALTER TABLE "Interview" ADD COLUMN "speechHeardMs" INTEGER;
ALTER TABLE "Interview" ADD COLUMN "speechTranscribedMs" INTEGER;

-- AlterTable
-- Added in place: rebuilding the table, as Prisma would, drops rows that every tenant key points at.
ALTER TABLE "Organization" ADD COLUMN "concurrentInterviewsMax" INTEGER NOT NULL DEFAULT 25;
ALTER TABLE "Organization" ADD COLUMN "monthlySecondsMax" INTEGER;
