-- AlterTable
ALTER TABLE "Interview" ADD COLUMN "metrics" JSONB;
ALTER TABLE "Interview" ADD COLUMN "speechHeardMs" INTEGER;
ALTER TABLE "Interview" ADD COLUMN "speechTranscribedMs" INTEGER;

-- AlterTable
-- Added in place, where Prisma would build the table anew: every tenant key points at it.
ALTER TABLE "Organization" ADD COLUMN "concurrentInterviewsMax" INTEGER NOT NULL DEFAULT 25;
ALTER TABLE "Organization" ADD COLUMN "monthlySecondsMax" INTEGER;
