import type { Prisma } from "../generated/sqlite/client.ts";

/**
 * Whose rows a model holds: those of one organisation each, or the installation's own. The one list: the guard, the types
 * of a unit of work and the test of the database's catalogue all go by it, and a model that is missing from it compiles
 * nowhere and answers no query.
 */
export const tenancy = {
  Accommodation: "tenant",
  ApiKey: "tenant",
  Assignment: "tenant",
  AssignmentGroup: "tenant",
  AuditEvent: "tenant",
  AuditHead: "tenant",
  AuthSession: "global",
  BillingAccount: "tenant",
  Cohort: "tenant",
  CohortMember: "tenant",
  CohortReviewer: "tenant",
  Consent: "tenant",
  DailyRollup: "tenant",
  DeletionReceipt: "tenant",
  ErasureRequest: "tenant",
  Evaluation: "tenant",
  Interview: "tenant",
  InterviewerConfig: "tenant",
  InterviewerDraft: "tenant",
  Invitation: "tenant",
  InvitationCohort: "tenant",
  Invoice: "tenant",
  MagicLinkToken: "global",
  Membership: "tenant",
  MeterEvent: "tenant",
  Organization: "global",
  OrganizationLogo: "tenant",
  OrganizationSecret: "tenant",
  OrganizationSettings: "tenant",
  OutgoingMail: "tenant",
  ProblemReport: "tenant",
  RateLimiterFlexible: "global",
  ReviewNote: "tenant",
  ReviewScore: "tenant",
  Score: "tenant",
  Seat: "tenant",
  SelfScore: "tenant",
  ShareLink: "tenant",
  SpentServiceToken: "tenant",
  StripeEvent: "tenant",
  Template: "tenant",
  TemplateVersion: "tenant",
  TranscriptSubmission: "tenant",
  TranscriptTurn: "tenant",
  TurnCorrection: "tenant",
  UsageLedger: "tenant",
  UsagePeriod: "tenant",
  User: "global",
} as const satisfies Record<Prisma.ModelName, "tenant" | "global">;

/** A model whose rows belong to one organisation each. */
export type TenantModelName = {
  [Name in keyof typeof tenancy]: (typeof tenancy)[Name] extends "tenant" ? Name : never;
}[keyof typeof tenancy];

/**
 * Fields of tenant tables that lead to a global row, and that only the places bound to no organisation write: an
 * organisation that could name a person would see the name and address of whomever it names.
 */
export const systemWrittenFields: Readonly<Record<string, readonly string[]>> = { Membership: ["userId"] };
