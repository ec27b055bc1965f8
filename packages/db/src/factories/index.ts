export { createAssignment, createAssignmentGroup } from "./create-assignment.ts";
export { createConsent } from "./create-consent.ts";
export { createEvaluation } from "./create-evaluation.ts";
export { createInterview } from "./create-interview.ts";
export { createInterviewerConfig } from "./create-interviewer-config.ts";
export { createMember } from "./create-member.ts";
export { createOrganization } from "./create-organization.ts";
export { createTemplate } from "./create-template.ts";
export { createUsage } from "./create-usage.ts";
