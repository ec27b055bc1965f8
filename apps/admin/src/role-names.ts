import type { Role } from "@mockingbird/domain";

/** What a role is called on the screen. */
export const roleNames: Record<Role, string> = {
  owner: "Owner",
  admin: "Administrator",
  reviewer: "Reviewer",
  candidate: "Candidate",
};
