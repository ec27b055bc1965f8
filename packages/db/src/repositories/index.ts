export { findAssignmentOf, listAssignmentsOf } from "./assignments.ts";
export { recordAuditEvent } from "./audit-events.ts";
export { findMemberIdsByName, readAuditNames } from "./audit-names.ts";
export {
  type AuditEventRecord,
  type AuditFilter,
  findAuditHead,
  listAuditEvents,
  readAuditStretch,
} from "./audit-page.ts";
export { listInterviewPage } from "./interview-page.ts";
export { findLatestInterviewerConfig } from "./interviewer-configs.ts";
export {
  createInterview,
  findInterview,
  finishInterview,
  type InterviewRecord,
  markInterviewLive,
} from "./interviews.ts";
export {
  createInvitation,
  findInvitation,
  findOpenInvitation,
  isMember,
  listInvitations,
  listMemberNames,
  renewInvitation,
  revokeInvitation,
} from "./invitations.ts";
export { readOrganizationLimits } from "./organization-limits.ts";
export { findSecret, findSecretHint, removeSecret, type StoredSecret, saveSecret } from "./organization-secrets.ts";
export { forgetServiceTokens, spendServiceToken } from "./service-tokens.ts";
export { addTurns, claimSubmission, listTurns } from "./transcripts.ts";
export { addUsage, findUsage, listUsage } from "./usage-ledger.ts";
