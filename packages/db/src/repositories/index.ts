export { readAccommodation, saveAccommodation } from "./accommodations.ts";
export {
  type ApiKeyRecord,
  countOpenApiKeys,
  createApiKey,
  findApiKey,
  findOpenApiKey,
  listApiKeys,
  noteApiKeyUse,
  revokeApiKey,
} from "./api-keys.ts";
export { type ApiStretch, findTranscriptForApi, listInterviewsForApi, listPeopleForApi } from "./api-reads.ts";
export {
  type AssignmentCandidateRecord,
  addAssignments,
  countLive,
  countToRemind,
  findAssignments,
  listAssignmentCandidates,
  listToRemind,
  markReminded,
  setAssignmentsCancelled,
  setOwnTerms,
} from "./assignment-candidates.ts";
export {
  type AssignmentRecipients,
  findAssignableTemplate,
  findCandidates,
  findHolders,
  findMembersOfGroup,
  listAssignableCohorts,
  listAssignableTemplates,
  listCohortCandidates,
} from "./assignment-choices.ts";
export { type AssignmentCounts, countAssignments, readAssignmentProgress } from "./assignment-counts.ts";
export {
  type AssignmentFilter,
  type AssignmentGroupRecord,
  type AssignmentTerms,
  cancelAssignmentGroup,
  createAssignmentGroup,
  findAssignmentGroup,
  listAssignmentGroups,
  restoreAssignmentGroup,
  updateAssignmentGroup,
} from "./assignment-groups.ts";
export { findAssignmentOf, listAssignmentsOf, markAssignmentFinished } from "./assignments.ts";
export { recordAuditEvent } from "./audit-events.ts";
export { findMemberIdsByName, readAuditNames } from "./audit-names.ts";
export {
  type AuditEventRecord,
  type AuditFilter,
  findAuditHead,
  listAuditEvents,
  readAuditStretch,
} from "./audit-page.ts";
export {
  applySubscribed,
  type BillingAccountRecord,
  createBillingAccount,
  findBillingAccount,
  lockBillingAccount,
  type Subscribed,
  setExtraSecondsMax,
  takeFetchNumber,
} from "./billing-accounts.ts";
export {
  addProblemReport,
  addSelfScores,
  listCorrections,
  listProblemReports,
  listSelfScores,
  saveCorrection,
} from "./candidate-words.ts";
export { giveCohortAssignments, giveCohortAssignmentsToMany } from "./cohort-assignments.ts";
export { joinCohort, leaveCohort } from "./cohort-joining.ts";
export { type CohortCounts, findCohort, listCohortGroups, listCohorts } from "./cohort-page.ts";
export {
  countCohorts,
  createCohort,
  filterCandidates,
  listReviewedCohortIds,
  removeCohort,
  renameCohort,
  setReviewedCohorts,
} from "./cohorts.ts";
export { addConsent, findConsent } from "./consents.ts";
export {
  countInterviewsEndedBefore,
  deleteContent,
  listInterviewIdsEndedBefore,
  listInterviewsOf,
} from "./content-deletion.ts";
export { addToDailyRollup, type DailyCounts, hasDailyRollups, listDailyRollups } from "./daily-rollups.ts";
export { addDeletionReceipt, listDeletionReceipts, wasErased } from "./deletion-receipts.ts";
export {
  addErasureRequest,
  completeErasureRequest,
  findErasureRequest,
  findLatestErasureRequest,
  listErasureRequests,
  withdrawErasureRequest,
} from "./erasure-requests.ts";
export { addEvaluation, hasEvaluation, readReleasesByHand, readScorings, settleEvaluation } from "./evaluations.ts";
export { countOverdue, countToReview, listLiveTimes, readFirstSteps } from "./home-counts.ts";
export {
  type InterviewFilter,
  type ListedInterviewRecord,
  listInterviewChoices,
  listInterviewPage,
} from "./interview-page.ts";
export {
  type InterviewScope,
  interviewsForShareLink,
  interviewsForStaff,
  interviewsForWorker,
  interviewsOfCandidate,
} from "./interview-scope.ts";
export {
  addInterviewerConfig,
  findInterviewerVersion,
  findLatestInterviewerConfig,
  listInterviewerVersions,
} from "./interviewer-configs.ts";
export {
  changeInterviewerDraft,
  createInterviewerDraft,
  findInterviewerDraft,
  removeInterviewerDraft,
} from "./interviewer-drafts.ts";
export {
  createInterview,
  findInterview,
  finishInterview,
  type InterviewRecord,
  markInterviewLive,
} from "./interviews.ts";
export { type InvitationState, listInvitations, readInvitationMails } from "./invitation-page.ts";
export {
  createInvitation,
  findInvitation,
  findOpenInvitation,
  isMember,
  listMemberNames,
  renewInvitation,
  revokeInvitation,
  revokeInvitationsTo,
} from "./invitations.ts";
export {
  findInvoice,
  type InvoiceRecord,
  isInvoiceOpen,
  type KeptInvoice,
  keepInvoice,
  listInvoices,
} from "./invoices.ts";
export { type LiveInterviewRecord, listLiveInterviews } from "./live-interviews.ts";
export {
  findAssignmentToMail,
  findFeedbackToMail,
  findInvitationToMail,
  type MailSenderRecord,
  readMailSender,
  setInvitationToken,
} from "./mail-subjects.ts";
export { countInterviewsOf, countMembers, listMembers, readMemberWork } from "./member-page.ts";
export {
  findBillingMember,
  findMember,
  listBillingMembers,
  type MemberRecord,
  readLastDeeds,
  updateMember,
} from "./members.ts";
export { isLastOwner, removeErasedMembership } from "./membership-erasure.ts";
export {
  type ClaimedMeterEvent,
  claimMeterEvent,
  countOpenMeterEvents,
  hastenMeterEvents,
  type MeterEventOutcome,
  queueMeterEvent,
  readMeterWindow,
  restartMeterEvent,
  settleMeterEvent,
  sumSecondsMetered,
  sumSecondsUnderWay,
} from "./meter-events.ts";
export { readOrganizationLimits } from "./organization-limits.ts";
export {
  findLogo,
  readOrganizationProfile,
  removeLogo,
  saveLogo,
  saveOrganizationSettings,
} from "./organization-profile.ts";
export { findSecret, findSecretHint, removeSecret, type StoredSecret, saveSecret } from "./organization-secrets.ts";
export {
  readFeedbackSettings,
  readRetentionDays,
  saveFeedbackSettings,
  setRetentionDays,
} from "./organization-settings.ts";
export {
  countFailedMails,
  dropMails,
  type FailedMailRecord,
  findMail,
  giveMailUp,
  hasMail,
  leaseDueMails,
  listFailedMails,
  type MailToQueue,
  markMailSent,
  postponeMail,
  queueMails,
  readBatchProgress,
  readInvitedAddresses,
  retryFailedMails,
} from "./outgoing-mails.ts";
export {
  completeInvitation,
  createCohorts,
  createInvitations,
  findImportedInvitations,
  findImportedMembers,
  type InvitationToCreate,
  listCohortNames,
} from "./people-import.ts";
export { type PersonalData, readPersonalData } from "./personal-data.ts";
export { listReleasedInterviews, type ReleasedInterviewRecord } from "./released-interviews.ts";
export {
  addReviewNote,
  addReviewScore,
  changeReviewNote,
  findReviewNote,
  type ReviewRecord,
  readReview,
  removeReviewNote,
  setReleasedAt,
  setReviewState,
} from "./reviews.ts";
export { searchAssignmentGroups, searchPeople, searchTemplates } from "./search-everything.ts";
export { addSeat, hasSeat } from "./seats.ts";
export { forgetServiceTokens, spendServiceToken } from "./service-tokens.ts";
export { addShareLink, findShareLink, listShareLinks, revokeShareLink, useShareLink } from "./share-links.ts";
export { addStripeEvent, hasStripeEvent } from "./stripe-events.ts";
export {
  addTemplateVersion,
  changeTemplateVersion,
  countAssignmentGroups,
  countInterviewsWith,
  createTemplate,
  findTemplate,
  findTemplateVersion,
  isVersionUsed,
  listTemplates,
  listTemplateVersions,
  listVersionIds,
  type TemplateFilter,
  type TemplateRecord,
  updateTemplate,
} from "./templates.ts";
export { addTurns, claimSubmission, listTurns } from "./transcripts.ts";
export { nextAttemptOf, provideTrialAssignment } from "./trials.ts";
export { type CohortUsage, listCohortUsage, noCohortId } from "./usage-cohorts.ts";
export { listTemplateTitles, listUsageGroups, type UsageGroup } from "./usage-groups.ts";
export { findInterviewUsage, type InterviewUsage, listInterviewUsage, type UsageFilter } from "./usage-interviews.ts";
export { addUsage, findUsage } from "./usage-ledger.ts";
export { addSeatToUsagePeriod, addToUsagePeriod, type PeriodUsage, readPeriodUsage } from "./usage-periods.ts";
export type { UsageSpan } from "./usage-span.ts";
export { countSeatsTaken, listTrialMoments, sumUsage, type UsageSums } from "./usage-sums.ts";
