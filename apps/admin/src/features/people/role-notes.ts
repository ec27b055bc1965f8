import type { Role } from "@mockingbird/domain";

/** What a role may do here, for whoever gives it. */
export const roleNotes: Record<Role, string> = {
  candidate: "Takes the interviews they are assigned, and reads their own.",
  reviewer: "Reads transcripts. Can be limited to cohorts.",
  admin: "Also manages people, settings, privacy and the audit.",
  owner: "Also makes other owners, and brings the organisation's own keys.",
};
