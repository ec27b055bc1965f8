import { isStaffRole, type Role } from "@mockingbird/domain";

/** The two apps people sign in to. Each has cookies, sessions and a secret of its own. */
export type AuthApp = "web" | "admin";

/** Web is for candidates, admin for staff. Somebody who is both signs in to each. */
export function appAdmits(app: AuthApp, role: Role): boolean {
  return isStaffRole(role) === (app === "admin");
}
