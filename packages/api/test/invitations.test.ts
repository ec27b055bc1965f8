import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import type { Role } from "@mockingbird/domain";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { readMails } from "../src/mail/local-inbox.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { createWebApp } from "../src/web/web-app.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, hour } from "./people.ts";

const inbox = join(tmpdir(), `mockingbird-invitations-${randomUUID()}`);
const webEnv = parseEnv(webEnvSchema, { ...localEnvironment, MAIL_INBOX_DIR: inbox });
const adminEnv = parseEnv(adminEnvSchema, { ...localEnvironment, MAIL_INBOX_DIR: inbox });
/** What the apps do once their responses are on their way. */
const deferred: Promise<void>[] = [];
const runtime = { afterResponse: (work: () => Promise<void>) => void deferred.push(work()), now: () => new Date() };
const web = createWebApp(webEnv, runtime);
const admin = createAdminApp(adminEnv, runtime);
const nobody = new Headers();

afterAll(() => rm(inbox, { recursive: true, force: true }));

describeOnBothDatabases("an invitation", () => {
  beforeAll(async () => {
    await addOrganizations();
    await addMember("northfield", "owner", { id: "dana", email: "dana@northfield.example", name: "Dana Whitfield" });
    await addMember("northfield", "admin", { id: "ada", email: "ada@northfield.example" });
    await addMember("northfield", "candidate", { id: "leo", email: "leo@northfield.example" });
    await addMember("brightwork", "owner", { id: "viktor", email: "viktor@brightwork.example" });
    await addMember("brightwork", "candidate", { email: "sofia@brightwork.example", name: "Sofia Rossi" });
  });
  beforeEach(() => vi.stubEnv("NEXTAUTH_URL", webEnv.WEB_URL));
  // None of it is left for another database.
  afterAll(async () => void (await Promise.all(deferred.splice(0))));

  const newBrowser = (app: typeof web | typeof admin = web) =>
    new Browser(app === web ? webEnv.WEB_URL : adminEnv.ADMIN_URL, app.handleAuth);
  const demo = async (browser: Browser, email: string, orgId: string) => {
    await browser.post("/api/auth/callback/demo", { email, orgId });
    return browser;
  };
  const staff = async (email = "dana@northfield.example", orgId = "northfield") => {
    const session = await admin.getCaller((await demo(newBrowser(admin), email, orgId)).headers);
    if (!session) throw new Error(`${email} is not signed in.`);
    return session.caller;
  };
  const mailTo = async (email: string) => {
    await Promise.all(deferred.splice(0));
    return (await readMails(inbox)).find(({ to }) => to === email);
  };
  const linkTo = async (email: string) => new URL((await mailTo(email))?.text.match(/http\S+/)?.[0] ?? "");
  const tokenFor = async (email: string) => (await linkTo(email)).searchParams.get("token") ?? "";
  /** Invites a new address and answers it with its token. */
  const invite = async (role: Role = "candidate", given?: string) => {
    const email = given ?? `${randomUUID()}@elsewhere.example`;
    const { invitationId } = await (await staff()).invitation.create({ email, role });
    return { email, invitationId, token: await tokenFor(email) };
  };
  /** Presses the button; answers the error it leads to, `null` when it let them in. */
  const accept = async (token: string, browser = newBrowser(), fields = {}) =>
    (await browser.post("/api/auth/callback/invitation", { token, ...fields })).searchParams.get("error");
  const viewerIn = async (browser: Browser, app: typeof web | typeof admin = web) =>
    (await app.getCaller(browser.headers))?.viewer ?? null;
  const membershipsOf = (email: string) =>
    withSystem((tx) => tx.membership.findMany({ where: { user: { email } }, orderBy: { orgId: "asc" } }));
  const eventsAbout = (subjectId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: "asc" } }));

  test("lets somebody new in, as what they were invited to be, under the name they give", async () => {
    const { email, invitationId, token } = await invite();
    expect(await web.previewInvitation(nobody, token)).toMatchObject({
      organizationName: "Northfield University",
      role: "candidate",
      email,
      invitedByName: "Dana Whitfield",
      isNewPerson: true,
    });
    const browser = newBrowser();
    expect(await accept(token, browser, { name: " Nia Bell " })).toBeNull();
    expect(await viewerIn(browser)).toMatchObject({
      email,
      name: "Nia Bell",
      role: "candidate",
      organization: { id: "northfield" },
    });
    const [membership] = await membershipsOf(email);
    expect(await eventsAbout(invitationId)).toMatchObject([
      { orgId: "northfield", actor: "dana", action: "invitation:create", details: { role: "candidate" } },
      { actor: membership?.id, action: "invitation:accept", details: { role: "candidate", isReturn: false } },
    ]);
  });

  test("is mailed in HTML and text, leads to the app of its role, and only the hash of its token is kept", async () => {
    const candidate = await invite();
    const reviewer = await invite("reviewer");
    expect((await linkTo(candidate.email)).origin).toBe(webEnv.WEB_URL);
    expect((await linkTo(reviewer.email)).origin).toBe(adminEnv.ADMIN_URL);
    expect((await linkTo(candidate.email)).pathname).toBe("/invitation");
    expect((await mailTo(candidate.email))?.html).toContain("Northfield University");
    expect(candidate.token).toMatch(/^northfield\.[\w-]{43}$/);
    const rows = JSON.stringify(await withSystem((tx) => tx.invitation.findMany()));
    expect(rows).not.toContain(candidate.token.slice("northfield.".length));
    const [lifetime] = await withSystem((tx) => tx.invitation.findMany({ where: { email: candidate.email } }));
    expect(Math.round(((lifetime?.expiresAt.getTime() ?? 0) - Date.now()) / hour)).toBe(7 * 24);
  });

  test("brings staff into the console, and is closed in the other app", async () => {
    const { email, token } = await invite("reviewer");
    expect(await web.previewInvitation(nobody, token)).toBeNull();
    expect(await accept(token)).toBe("InvitationClosed");
    vi.stubEnv("NEXTAUTH_URL", adminEnv.ADMIN_URL);
    const browser = newBrowser(admin);
    expect(await accept(token, browser)).toBeNull();
    expect(await viewerIn(browser, admin)).toMatchObject({ email, role: "reviewer" });
  });

  test("joins somebody known by exactly its address, under their own name, and signs them in where it invites", async () => {
    const { token } = await invite("candidate", "sofia@brightwork.example");
    expect(await web.previewInvitation(nobody, token)).toMatchObject({ isNewPerson: false });
    const browser = await demo(newBrowser(), "sofia@brightwork.example", "brightwork");
    expect(await accept(token, browser, { name: "Somebody else" })).toBeNull();
    expect(await viewerIn(browser)).toMatchObject({
      name: "Sofia Rossi",
      organization: { id: "northfield" },
      organizations: [{ id: "brightwork" }, { id: "northfield" }],
    });
    expect((await membershipsOf("sofia@brightwork.example")).map(({ orgId }) => orgId)).toEqual([
      "brightwork",
      "northfield",
    ]);
  });

  test("is refused to somebody who is signed in with another address, and stays open for the right one", async () => {
    const { email, token } = await invite();
    const leo = await demo(newBrowser(), "leo@northfield.example", "northfield");
    expect(await accept(token, leo)).toBe("InvitationForSomebodyElse");
    expect(await viewerIn(leo)).toMatchObject({ email: "leo@northfield.example" });
    expect(await membershipsOf(email)).toEqual([]);
    await leo.post("/api/auth/signout");
    expect(await accept(token, leo)).toBeNull();
    expect(await viewerIn(leo)).toMatchObject({ email });
  });

  test("gives somebody who was removed their place back, in its own role", async () => {
    const { email, token } = await invite();
    await accept(token);
    const removed = { data: { removedAt: new Date() } };
    await withSystem((tx) => tx.membership.updateMany({ where: { user: { email } }, ...removed }));
    vi.stubEnv("NEXTAUTH_URL", adminEnv.ADMIN_URL);
    const browser = newBrowser(admin);
    expect(await accept((await invite("reviewer", email)).token, browser)).toBeNull();
    expect(await viewerIn(browser, admin)).toMatchObject({ email, role: "reviewer" });
    expect(await membershipsOf(email)).toMatchObject([{ role: "reviewer", removedAt: null }]);
  });

  test("works once, also for twenty at once", async () => {
    const { email, token } = await invite();
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token)));
    expect(answers.filter((error) => error === null)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([null, "InvitationClosed"]));
    expect(await membershipsOf(email)).toHaveLength(1);
    expect(await accept(token)).toBe("InvitationClosed");
    expect(await web.previewInvitation(nobody, token)).toBeNull();
  });

  test("is answered alike when it is used, withdrawn, renewed, expired, unknown or another organisation's", async () => {
    const used = await invite();
    await accept(used.token);
    const withdrawn = await invite();
    await (await staff()).invitation.revoke({ invitationId: withdrawn.invitationId });
    const renewed = await invite();
    await (await staff()).invitation.resend({ invitationId: renewed.invitationId });
    const replaced = await invite();
    await invite("candidate", replaced.email);
    const expired = await invite();
    await withSystem((tx) =>
      tx.invitation.updateMany({ where: { email: expired.email }, data: { expiresAt: new Date() } }),
    );
    const open = await invite();
    const secret = open.token.slice(open.token.indexOf("."));
    const tokens = [used, withdrawn, renewed, replaced, expired].map(({ token }) => token);
    const strange = [
      `brightwork${secret}`,
      `nowhere${secret}`,
      `northfield.${"A".repeat(43)}`,
      secret,
      "",
      "\u0000.",
      `${open.token}.x`,
    ];
    for (const token of [...tokens, ...strange]) {
      expect(await web.previewInvitation(nobody, token)).toBeNull();
      expect(await accept(token)).toBe("InvitationClosed");
    }
    expect(await web.previewInvitation(nobody, open.token)).not.toBeNull();
    expect(await accept(await tokenFor(renewed.email))).toBeNull();
    expect(await accept(await tokenFor(replaced.email))).toBeNull();
  });

  test("changes nobody's role who has a place already, whenever it was sent", async () => {
    const { email, token } = await invite();
    await addMember("northfield", "candidate", { email });
    expect(await accept(token)).toBe("InvitationClosed");
    const staffToken = await invite("admin").then(async (invitation) => {
      await addMember("northfield", "reviewer", { email: invitation.email });
      return invitation;
    });
    vi.stubEnv("NEXTAUTH_URL", adminEnv.ADMIN_URL);
    expect(await accept(staffToken.token, newBrowser(admin))).toBe("InvitationClosed");
    expect(await membershipsOf(staffToken.email)).toMatchObject([{ role: "reviewer" }]);
  });

  test("is not sent to somebody who is a member, nor to what is no address", async () => {
    const { invitation } = await staff();
    await expect(invitation.create({ email: " LEO@northfield.example", role: "candidate" })).rejects.toThrow(
      "Somebody with this address is a member already.",
    );
    expect(
      await codeOf(invitation.create({ email: "leo@northfield.example\nBcc: eve@evil.example", role: "candidate" })),
    ).toBe("INVALID_INPUT");
    expect(await mailTo("leo@northfield.example")).toBeUndefined();
  });

  test("to own the organisation comes from an owner only", async () => {
    const { invitation } = await staff("ada@northfield.example");
    expect(await codeOf(invitation.create({ email: "eve@evil.example", role: "owner" }))).toBe("FORBIDDEN");
    const owner = await invite("owner");
    expect(await codeOf(invitation.resend({ invitationId: owner.invitationId }))).toBe("FORBIDDEN");
    expect(await web.previewInvitation(nobody, owner.token)).toBeNull();
    expect(await admin.previewInvitation(nobody, owner.token)).toMatchObject({ role: "owner" });
    expect(await codeOf(invitation.create({ email: "ben@northfield.example", role: "admin" }))).toBeNull();
  });

  test("is listed with what became of it, to its own organisation", async () => {
    const open = await invite();
    const used = await invite();
    await accept(used.token);
    const withdrawn = await invite();
    const { invitation } = await staff();
    await invitation.revoke({ invitationId: withdrawn.invitationId });
    const listed = new Map((await invitation.list({})).invitations.map((row) => [row.invitationId, row]));
    expect(listed.get(open.invitationId)).toMatchObject({
      status: "open",
      email: open.email,
      invitedByName: "Dana Whitfield",
    });
    expect(listed.get(used.invitationId)).toMatchObject({ status: "accepted", acceptedAt: expect.any(String) });
    expect(listed.get(withdrawn.invitationId)).toMatchObject({ status: "revoked" });
    expect(await codeOf(invitation.revoke({ invitationId: used.invitationId }))).toBe("INVITATION_CLOSED");
    expect(await codeOf(invitation.resend({ invitationId: withdrawn.invitationId }))).toBe("INVITATION_CLOSED");

    const foreign = await staff("viktor@brightwork.example", "brightwork");
    expect((await foreign.invitation.list({})).invitations).toEqual([]);
    for (const invitationId of [open.invitationId, "nothing"]) {
      expect(await codeOf(foreign.invitation.revoke({ invitationId }))).toBe("NOT_FOUND");
      expect(await codeOf(foreign.invitation.resend({ invitationId }))).toBe("NOT_FOUND");
    }
    expect(await web.previewInvitation(nobody, open.token)).not.toBeNull();
    expect((await eventsAbout(withdrawn.invitationId)).map(({ action }) => action)).toEqual([
      "invitation:create",
      "invitation:revoke",
    ]);
  });

  test("of another organisation gives no way to somebody's account there", async () => {
    const foreign = await staff("viktor@brightwork.example", "brightwork");
    await foreign.invitation.create({ email: "dana@northfield.example", role: "reviewer" });
    const before = await membershipsOf("dana@northfield.example");
    const eve = await demo(newBrowser(), "leo@northfield.example", "northfield");
    // What Brightwork's staff know of it is not the token, and the address alone opens nothing.
    const row = (await foreign.invitation.list({})).invitations.find(
      ({ email }) => email === "dana@northfield.example",
    );
    for (const guess of [row?.invitationId ?? "", `brightwork.${row?.invitationId}`]) {
      expect(await accept(guess, eve)).toBe("InvitationClosed");
    }
    expect(await membershipsOf("dana@northfield.example")).toEqual(before);
  });
});
