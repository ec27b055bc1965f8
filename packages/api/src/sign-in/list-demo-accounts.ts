import { type AuthApp, appAdmits } from "@mockingbird/auth/next-auth";
import { listMembershipsByEmailEnding, withSystem } from "@mockingbird/db/system";
import { type Role, roleSchema } from "@mockingbird/domain";

/** Somebody to sign in as with one click. */
export interface DemoAccount {
  email: string;
  name: string;
  organizationId: string;
  organizationName: string;
  role: Role;
}

/** The seeded people whom the app lets in, by organisation, then name. Somebody in two organisations is there twice. */
export function listDemoAccounts(app: AuthApp): Promise<DemoAccount[]> {
  return withSystem(async (tx) => {
    const memberships = await listMembershipsByEmailEnding(tx, ".example");
    return memberships
      .map(({ user, organization, role }) => ({
        email: user.email,
        name: user.name,
        organizationId: organization.id,
        organizationName: organization.name,
        role: roleSchema.parse(role),
      }))
      .filter(({ role }) => appAdmits(app, role));
  });
}
