import { z } from "zod";

/** What a person is in one organisation. Somebody in two organisations has two memberships, each with its own role. */
export const roleSchema = z.enum(["owner", "admin", "reviewer", "candidate"]);
export type Role = z.infer<typeof roleSchema>;

/** Roles that may enter the admin console. */
export const staffRoles = ["owner", "admin", "reviewer"] as const satisfies readonly Role[];

export function isStaffRole(role: Role): boolean {
  return role !== "candidate";
}
