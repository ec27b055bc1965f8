-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "isAnswered" BOOLEAN;
