-- CreateIndex
CREATE INDEX "OutgoingMail_sentAt_failedAt_nextAttemptAt_idx" ON "OutgoingMail"("sentAt", "failedAt", "nextAttemptAt");
