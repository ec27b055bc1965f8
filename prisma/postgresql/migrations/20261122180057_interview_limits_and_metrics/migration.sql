-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "metrics" JSONB,
ADD COLUMN     "speechHeardMs" INTEGER,
ADD COLUMN     "speechTranscribedMs" INTEGER;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "concurrentInterviewsMax" INTEGER NOT NULL DEFAULT 25,
ADD COLUMN     "monthlySecondsMax" INTEGER;
