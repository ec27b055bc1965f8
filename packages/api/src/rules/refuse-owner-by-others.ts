import { DomainError, type Role } from "@mockingbird/domain";

/** Only an owner makes an owner, by whatever way: an administrator who could would be one already. */
export function refuseOwnerByOthers(viewer: { role: Role }, role: Role): void {
  if (role === "owner" && viewer.role !== "owner") {
    throw new DomainError("FORBIDDEN", "Only an owner can invite, make or change an owner.");
  }
}
