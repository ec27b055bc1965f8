import { DomainError, isStaffRole, type Role } from "@mockingbird/domain";
import { refuseOwnerByOthers } from "./refuse-owner-by-others.ts";

interface Place {
  id: string;
  role: Role;
}

/** From least to most. */
const rank: Record<Role, number> = { candidate: 0, reviewer: 1, admin: 2, owner: 3 };

/** Refuses a new role that `actor` may not give to `member`. Whether an owner remains is asked of the database. */
export function checkRoleChange(actor: Place, member: Place, role: Role): void {
  refuseOwnerByOthers(actor, member.role);
  refuseOwnerByOthers(actor, role);
  if (actor.id === member.id && rank[role] > rank[actor.role]) {
    throw new DomainError("FORBIDDEN", "Nobody raises their own role. Ask an owner of your organisation.");
  }
  if (isStaffRole(member.role) !== isStaffRole(role)) {
    throw new DomainError(
      "INVALID_INPUT",
      "Candidates and staff use different doors. Remove this person and invite them in their new role.",
    );
  }
}

/** Whether this change takes an owner from the organisation. */
export function losesOwner(member: Place, role: Role | null): boolean {
  return member.role === "owner" && role !== "owner";
}
