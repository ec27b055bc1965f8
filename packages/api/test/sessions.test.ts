import { rm } from "node:fs/promises";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { createWebApp } from "../src/web/web-app.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { codeOf } from "./error-code.ts";
import { addMember, addOrganizations, hour } from "./people.ts";

const webEnv = parseEnv(webEnvSchema, localEnvironment);
const adminEnv = parseEnv(adminEnvSchema, localEnvironment);
const minute = 60_000;
const day = 24 * hour;
let sincePresentMs = 0;
const runtime = {
  afterResponse: (work: () => Promise<void>) => void work(),
  now: () => new Date(Date.now() + sincePresentMs),
};
const web = createWebApp(webEnv, runtime);
const admin = createAdminApp(adminEnv, runtime);

afterAll(() => rm(localEnvironment.MAIL_INBOX_DIR, { recursive: true, force: true }));

describeOnBothDatabases("a signed-in browser", () => {
  const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

  beforeAll(async () => {
    await addOrganizations();
    await addMember("northfield", "candidate", { id: "leo", email: "leo@northfield.example", name: "Leo Martins" });
    await addMember("northfield", "candidate", { email: "amara@northfield.example" });
    await addMember("northfield", "reviewer", { id: "sam", email: "sam@mockingbird.example", name: "Sam Carter" });
    await addMember("brightwork", "candidate", { id: "sam", email: "sam@mockingbird.example" });
    await addMember("northfield", "candidate", { id: "pat", email: "pat@northfield.example" });
    await addMember("brightwork", "candidate", { id: "pat", email: "pat@northfield.example" });
  });
  beforeEach(async () => {
    sincePresentMs = 0;
    await withSystem((tx) => tx.authSession.deleteMany());
  });

  const signIn = async (app: typeof web | typeof admin, email: string, orgId: string, browser?: Browser) => {
    const base = app === web ? webEnv.WEB_URL : adminEnv.ADMIN_URL;
    vi.stubEnv("NEXTAUTH_URL", base);
    const visitor = browser ?? new Browser(base, app.handleAuth, firefox);
    await visitor.post("/api/auth/callback/demo", { email, orgId });
    return visitor;
  };
  const isIn = async (browser: Browser, app: typeof web | typeof admin = web) =>
    (await app.getCaller(browser.headers)) !== null;
  const callerOf = async (browser: Browser) => {
    const session = await web.getCaller(browser.headers);
    if (!session) throw new Error("Nobody is signed in.");
    return session.caller;
  };
  const eventsOf = (orgId: string) =>
    withSystem((tx) => tx.auditEvent.findMany({ where: { orgId }, orderBy: { seq: "asc" } }));
  const newEvents = async (orgId: string, work: () => Promise<unknown>) => {
    const before = (await eventsOf(orgId)).length;
    await work();
    return (await eventsOf(orgId))
      .slice(before)
      .map(({ actor, action, details }) => ({ actor, action, details: details ?? null }));
  };

  test.each([
    ["a candidate's", web, "leo@northfield.example", 7 * day, 30 * day],
    ["a member of staff's", admin, "sam@mockingbird.example", 12 * hour, 7 * day],
  ] as const)("%s session ends unused, and in any case", async (_, app, email, idleMs, absoluteMs) => {
    const browser = await signIn(app, email, "northfield");
    sincePresentMs = idleMs - minute;
    expect(await isIn(browser, app)).toBe(true);
    sincePresentMs += idleMs + minute;
    expect(await isIn(browser, app)).toBe(false);

    sincePresentMs = 0;
    const used = await signIn(app, email, "northfield");
    while (sincePresentMs < absoluteMs - minute) {
      expect(await isIn(used, app)).toBe(true);
      sincePresentMs = Math.min(sincePresentMs + idleMs - minute, absoluteMs - minute);
    }
    expect(await isIn(used, app)).toBe(true);
    sincePresentMs = absoluteMs + minute;
    expect(await isIn(used, app)).toBe(false);
  });

  test("what is past its end is forgotten when its person signs in again", async () => {
    const ended = await signIn(web, "leo@northfield.example", "northfield");
    await signIn(web, "amara@northfield.example", "northfield");
    await withSystem((tx) => tx.authSession.updateMany({ data: { expiresAt: new Date() } }));
    expect(await isIn(ended)).toBe(false);
    await signIn(web, "leo@northfield.example", "northfield");
    const rows = () => withSystem((tx) => tx.authSession.findMany({ include: { user: true } }));
    expect((await rows()).map(({ user }) => user.email).sort()).toEqual([
      "amara@northfield.example",
      "leo@northfield.example",
    ]);
  });

  test("that it was used is written at most once a minute", async () => {
    const browser = await signIn(web, "leo@northfield.example", "northfield");
    const seen = () => withSystem(async (tx) => (await tx.authSession.findFirstOrThrow()).lastSeenAt.getTime());
    const first = await seen();
    sincePresentMs = 50_000;
    await isIn(browser);
    expect(await seen()).toBe(first);
    sincePresentMs = 61_000;
    await isIn(browser);
    expect(await seen()).toBeGreaterThan(first);
  });

  test("signing in again in the same browser ends what it had before; another browser's goes on", async () => {
    const browser = await signIn(web, "leo@northfield.example", "northfield");
    const other = await signIn(web, "leo@northfield.example", "northfield");
    const copied = browser.headers;
    await signIn(web, "amara@northfield.example", "northfield", browser);
    expect(await web.getCaller(copied)).toBeNull();
    expect((await web.getCaller(browser.headers))?.viewer.email).toBe("amara@northfield.example");
    expect(await isIn(other)).toBe(true);
  });

  test("everybody sees where they are signed in, and nobody else's", async () => {
    const browser = await signIn(web, "sam@mockingbird.example", "brightwork");
    await signIn(admin, "sam@mockingbird.example", "northfield");
    await signIn(web, "leo@northfield.example", "northfield");
    const caller = await callerOf(browser);
    const sessions = await caller.session.list();
    expect(
      sessions
        .map(({ app, device, isCurrent }) => ({ app, device, isCurrent }))
        .sort((a, b) => (a.app < b.app ? -1 : 1)),
    ).toEqual([
      { app: "admin", device: "Firefox on Windows", isCurrent: false },
      { app: "web", device: "Firefox on Windows", isCurrent: true },
    ]);
    sincePresentMs = 13 * hour;
    expect((await caller.session.list()).map(({ app }) => app)).toEqual(["web"]);
  });

  test("one can be signed out from another; one that is somebody else's does not exist", async () => {
    const browser = await signIn(web, "leo@northfield.example", "northfield");
    const lost = await signIn(web, "leo@northfield.example", "northfield");
    const foreign = await signIn(web, "amara@northfield.example", "northfield");
    const caller = await callerOf(browser);
    const theirs = (await (await callerOf(foreign)).session.list()).map(({ sessionId }) => sessionId);
    for (const sessionId of [...theirs, "nothing"]) {
      expect(await codeOf(caller.session.revoke({ sessionId }))).toBe("NOT_FOUND");
    }
    const other = (await caller.session.list()).find(({ isCurrent }) => !isCurrent);
    const ended = await newEvents("northfield", () => caller.session.revoke({ sessionId: other?.sessionId ?? "" }));
    expect(ended).toEqual([{ actor: "leo", action: "session:revoke", details: { app: "web" } }]);
    expect([await isIn(browser), await isIn(lost), await isIn(foreign)]).toEqual([true, false, true]);
    expect(await codeOf(caller.session.revoke({ sessionId: other?.sessionId ?? "" }))).toBe("NOT_FOUND");
  });

  test("signing out everywhere ends every browser in both apps on its next request", async () => {
    const browser = await signIn(web, "sam@mockingbird.example", "brightwork");
    const other = await signIn(web, "sam@mockingbird.example", "brightwork");
    const console_ = await signIn(admin, "sam@mockingbird.example", "northfield");
    const leo = await signIn(web, "leo@northfield.example", "northfield");
    const caller = await callerOf(browser);
    const inNorthfield = await newEvents("northfield", () => caller.session.signOutEverywhere());
    expect(inNorthfield).toEqual([{ actor: "sam", action: "session:revoke", details: { app: "admin" } }]);
    expect([await isIn(browser), await isIn(other), await isIn(console_, admin)]).toEqual([false, false, false]);
    expect(await isIn(leo)).toBe(true);
  });

  test("signing in, switching and signing out are in the audit of the organisation they concern, which hears of no other", async () => {
    const browser = new Browser(webEnv.WEB_URL, web.handleAuth, firefox);
    const arrived = await newEvents("northfield", () => signIn(web, "pat@northfield.example", "northfield", browser));
    expect(arrived).toEqual([{ actor: "pat", action: "session:sign-in", details: { app: "web", method: "demo" } }]);
    const left = await newEvents("northfield", async () => {
      const switched = await newEvents("brightwork", async () =>
        (await callerOf(browser)).user.switchOrganization({ organizationId: "brightwork" }),
      );
      expect(switched).toEqual([{ actor: "pat", action: "organization:switch", details: { app: "web" } }]);
    });
    expect(left).toEqual([]);
    const again = await newEvents("brightwork", async () =>
      (await callerOf(browser)).user.switchOrganization({ organizationId: "brightwork" }),
    );
    expect(again).toEqual([]);
    const signedOut = await newEvents("brightwork", () => browser.post("/api/auth/signout"));
    expect(signedOut).toEqual([{ actor: "pat", action: "session:sign-out", details: { app: "web" } }]);
  });

  test("a place that is taken away is gone on the next request, and the move to another is written down", async () => {
    const browser = await signIn(web, "pat@northfield.example", "northfield");
    const place = { where: { orgId_id: { orgId: "northfield", id: "pat" } } };
    await withSystem((tx) => tx.membership.update({ ...place, data: { removedAt: new Date() } }));
    const moved = await newEvents("brightwork", async () => {
      expect((await web.getCaller(browser.headers))?.viewer.organization.id).toBe("brightwork");
    });
    expect(moved).toEqual([{ actor: "pat", action: "organization:switch", details: { app: "web" } }]);
    await withSystem((tx) => tx.membership.update({ ...place, data: { removedAt: null } }));
  });

  test("nobody is signed out while the secret rotates, and a cookie of the old one ends with it", async () => {
    const browser = await signIn(web, "leo@northfield.example", "northfield");
    const secret = { WEB_AUTH_SECRET: "n".repeat(43) };
    const rotating = createWebApp({ ...webEnv, ...secret, WEB_AUTH_SECRET_PREVIOUS: webEnv.WEB_AUTH_SECRET }, runtime);
    const rotated = createWebApp({ ...webEnv, ...secret }, runtime);
    expect(await rotating.getCaller(browser.headers)).not.toBeNull();
    expect(await rotated.getCaller(browser.headers)).toBeNull();

    const visitor = new Browser(webEnv.WEB_URL, rotating.handleAuth, firefox);
    visitor.plant("mockingbird-web.session", cookieOf(browser));
    const answer = await visitor.get("/api/auth/session");
    expect(answer.status).toBe(200);
    expect(await rotated.getCaller(visitor.headers)).not.toBeNull();
    expect(await web.getCaller(visitor.headers)).toBeNull();
  });

  test("the console takes no cookie of the candidates' app, nor one made with its secret", async () => {
    const browser = await signIn(web, "sam@mockingbird.example", "brightwork");
    const sameSecret = createAdminApp({ ...adminEnv, ADMIN_AUTH_SECRET: webEnv.WEB_AUTH_SECRET }, runtime);
    const planted = new Headers({ cookie: `mockingbird-admin.session=${cookieOf(browser)}` });
    expect(await admin.getCaller(planted)).toBeNull();
    expect(await sameSecret.getCaller(planted)).toBeNull();
  });
});

function cookieOf(browser: Browser): string {
  return browser.headers.get("cookie")?.match(/\.session=([^;]+)/)?.[1] ?? "";
}
