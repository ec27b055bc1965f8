import type { AuthApp } from "@mockingbird/auth/next-auth";
import { createAuthSession, withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { roleSchema } from "@mockingbird/domain";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { loadViewer } from "../src/sign-in/load-viewer.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { codeOf } from "./error-code.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations, hour, staffCaller } from "./people.ts";

const adminEnv = parseEnv(adminEnvSchema, { ...localEnvironment, DEMO_MODE: "on" });
const runtime = { afterResponse: (work: () => Promise<void>) => void work(), now: () => new Date() };
const admin = createAdminApp(adminEnv, runtime);

/** A session that claims to be at work in `orgId`, whatever its person's places are. */
async function sessionIn(userId: string, orgId: string, app: AuthApp): Promise<string> {
  const id = crypto.randomUUID();
  const expiresAt = new Date(Date.now() + hour);
  await withSystem((tx) => createAuthSession(tx, { id, userId, app, activeOrgId: orgId, expiresAt }));
  return id;
}

describeOnBothDatabases("an organisation is open to its own members and to nobody else", () => {
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
  });
  beforeEach(() => vi.stubEnv("NEXTAUTH_URL", adminEnv.ADMIN_URL));

  test("there are four roles, each inside one organisation, and none above them", () => {
    expect(roleSchema.options).toEqual(["owner", "admin", "reviewer", "candidate"]);
  });

  test.each(roleSchema.options)(
    "a session of another organisation's %s that claims this one is not believed",
    async (role) => {
      const app = role === "candidate" ? "web" : "admin";
      const stranger = await addMember("brightwork", role);
      const claimed = await loadViewer(await sessionIn(stranger.userId, "northfield", app), app, new Date());
      expect(claimed?.organization.id).toBe("brightwork");
      expect(claimed?.organizations.map(({ id }) => id)).toEqual(["brightwork"]);
      const member = await addMember("northfield", role, { email: stranger.user.email });
      const believed = await loadViewer(await sessionIn(member.userId, "northfield", app), app, new Date());
      expect(believed?.organization.id).toBe("northfield");
    },
  );

  test("somebody without a place anywhere is nobody, and a place is what makes them somebody", async () => {
    const user = await withSystem((tx) =>
      tx.user.create({ data: { email: `support-${crypto.randomUUID()}@mockingbird.example`, name: "Support" } }),
    );
    const look = async () => loadViewer(await sessionIn(user.id, "northfield", "admin"), "admin", new Date());
    expect(await look()).toBeNull();
    await addMember("northfield", "reviewer", { email: user.email });
    expect(await look()).toMatchObject({ role: "reviewer", organization: { id: "northfield" } });
  });

  test("an owner elsewhere neither switches there nor reads there what carries an id of their own", async () => {
    const owner = await addMember("brightwork", "owner");
    const { user, interview } = await staffCaller(owner);
    expect(await codeOf(user.switchOrganization({ organizationId: "northfield" }))).toBe("NOT_FOUND");
    const read = await interview.getTranscript({ interviewId: shared.interview });
    expect(read.candidateName).toBe("Candidate of brightwork");
    await addMember("northfield", "reviewer", { email: owner.user.email });
    const now = await staffCaller(owner);
    expect(await codeOf(now.user.switchOrganization({ organizationId: "northfield" }))).toBeNull();
  });

  test("demonstration accounts, where they are switched on, are members like any other", async () => {
    const stranger = await addMember("brightwork", "owner", {
      email: `demo-${crypto.randomUUID()}@brightwork.example`,
    });
    const enter = async (orgId: string) => {
      const browser = new Browser(adminEnv.ADMIN_URL, admin.handleAuth);
      await browser.post("/api/auth/callback/demo", { email: stranger.user.email, orgId });
      return (await admin.getCaller(browser.headers))?.viewer.organization.id ?? null;
    };
    expect(await enter("northfield")).toBeNull();
    expect(await enter("brightwork")).toBe("brightwork");
  });
});
