import { isStaffRole, type Role, roleCan } from "@mockingbird/domain";

/** The two apps people sign in to. Each has cookies, sessions and a secret of its own. */
export type AuthApp = "web" | "admin";

/**
 * Web is for candidates, admin for staff. Somebody who is both signs in to each. Who came to web with a `trial` is there as
 * whoever writes the interviewer, and as nobody else.
 */
export function appAdmits(app: AuthApp, role: Role, method?: string): boolean {
  if (method === "trial") return app === "web" && roleCan(role, "interviewer:manage");
  return isStaffRole(role) === (app === "admin");
}
