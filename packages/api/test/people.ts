import type { AuthApp } from "@mockingbird/auth/next-auth";
import { createAuthSession, withSystem } from "@mockingbird/db/system";
import { createConsent, createMember, createOrganization } from "@mockingbird/db/testing";
import type {} from "@mockingbird/db/testing/global-setup";
import type { Role } from "@mockingbird/domain";
import { adminRouter } from "../src/routers/admin-router.ts";
import { webRouter } from "../src/routers/web-router.ts";
import { loadViewer } from "../src/sign-in/load-viewer.ts";
import type { PersonContext } from "../src/trpc/person-context.ts";
import { createPersonCallerFactory } from "../src/trpc/person-trpc.ts";
import { deliveryTokenKey, encryptionKeys, interviewTokenKey } from "./keys.ts";
import { noBilling } from "./mails.ts";

/** The two organisations of every test here. What they own carries the same ids in both, so that only the tenant differs. */
export const tenants = ["northfield", "brightwork"] as const;

export const hour = 3_600_000;
export const now = new Date("2026-11-22T12:00:00.000Z");

export function addOrganizations() {
  return withSystem(async (tx) => {
    await createOrganization(tx, { id: "northfield", name: "Northfield University", timeZone: "America/Chicago" });
    await createOrganization(tx, {
      id: "brightwork",
      name: "Brightwork Talent",
      kind: "recruiter",
      timeZone: "Europe/Berlin",
    });
  });
}

/** A member; a candidate among them has agreed to be interviewed, unless told otherwise. */
export function addMember(
  orgId: string,
  role: Role,
  {
    hasAgreed = role === "candidate",
    ...given
  }: { id?: string; email?: string; name?: string; hasAgreed?: boolean } = {},
) {
  return withSystem(async (tx) => {
    const member = await createMember(tx, { orgId, role, ...given });
    if (hasAgreed) await createConsent(tx, { orgId, membershipId: member.id });
    return member;
  });
}

/** Opens a session row, as sign-in does, and answers its id. */
async function openSession(userId: string, activeOrgId: string, app: AuthApp): Promise<string> {
  const id = crypto.randomUUID();
  const expiresAt = new Date(Date.now() + hour);
  await withSystem((tx) => createAuthSession(tx, { id, userId, app, activeOrgId, expiresAt }));
  return id;
}

type Member = { orgId: string; userId: string };

async function contextOf(
  member: Member,
  app: AuthApp,
  clock: () => Date,
  { url = "http://localhost:8787", billing = null }: { url?: string; billing?: PersonContext["billing"] } = {},
): Promise<PersonContext> {
  const id = await openSession(member.userId, member.orgId, app);
  const viewer = await loadViewer(id, app, new Date());
  const tokenKey = app === "web" ? interviewTokenKey : deliveryTokenKey;
  const realtime = { tokenKey, url };
  return {
    app,
    session: viewer && { id, viewer },
    realtime,
    encryptionKeys,
    ...noBilling,
    billing,
    startSending: () => undefined,
    now: clock,
  };
}

/** The procedures of web as this candidate may call them, at noon UTC on 22 November 2026 unless told otherwise. */
export async function candidateCaller(member: Member, clock: () => Date = () => now) {
  return createPersonCallerFactory(webRouter)(await contextOf(member, "web", clock));
}

/** The procedures of the console as this member of staff may call them. `url` is where the Worker is. */
export async function staffCaller(
  member: Member,
  clock: () => Date = () => now,
  surroundings: { url?: string; billing?: PersonContext["billing"] } = {},
) {
  return createPersonCallerFactory(adminRouter)(await contextOf(member, "admin", clock, surroundings));
}
