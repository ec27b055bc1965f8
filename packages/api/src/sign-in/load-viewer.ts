import { type AuthApp, appAdmits } from "@mockingbird/auth/next-auth";
import { withSystem } from "@mockingbird/db/system";
import { organizationKindSchema, roleSchema } from "@mockingbird/domain";
import type { Viewer } from "../views/viewer.ts";
import { findUsableSession, noteUse } from "./sessions.ts";
import { switchSession } from "./switch-session.ts";

/**
 * The person behind a session as they are at this moment, or `null` when the session is over. Somebody whose place in
 * the active organisation was taken away continues in another one of theirs; without any, they are signed out.
 */
export function loadViewer(sessionId: string, app: AuthApp, now: Date): Promise<Viewer | null> {
  return withSystem(async (tx) => {
    const session = await findUsableSession(tx, sessionId, app, now);
    if (!session) return null;
    const places = session.user.memberships
      .map((membership) => ({ ...membership, role: roleSchema.parse(membership.role) }))
      // A trial is in one organisation, as its staff.
      .filter(({ orgId }) => session.method !== "trial" || orgId === session.activeOrgId)
      .filter(({ role }) => appAdmits(app, role, session.method));
    const active = places.find(({ orgId }) => orgId === session.activeOrgId) ?? places[0];
    if (!active) return null;
    await noteUse(tx, sessionId, now);
    if (active.orgId !== session.activeOrgId) await switchSession(tx, session, active.orgId);
    const { id, name, kind, timeZone } = active.organization;
    return {
      userId: session.user.id,
      name: session.user.name,
      email: session.user.email,
      pronunciation: session.user.pronunciation,
      languageCode: session.user.languageCode,
      timeZone: session.user.timeZone,
      membershipId: active.id,
      role: active.role,
      isLimitedToCohorts: active.role === "reviewer" && active.isLimitedToCohorts,
      organization: { id, name, kind: organizationKindSchema.parse(kind), timeZone },
      organizations: places.map(({ orgId, organization, role }) => ({ id: orgId, name: organization.name, role })),
    };
  });
}
