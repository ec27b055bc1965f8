import { rm } from "node:fs/promises";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readMails } from "../src/mail/local-inbox.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { createWebApp } from "../src/web/web-app.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { addMember, addOrganizations } from "./people.ts";

const env = parseEnv(webEnvSchema, localEnvironment);
const base = env.WEB_URL;
const deferred: Promise<void>[] = [];
const runtime = { afterResponse: (work: () => Promise<void>) => void deferred.push(work()), now: () => new Date() };
const web = createWebApp(env, runtime);

afterAll(() => rm(env.MAIL_INBOX_DIR, { recursive: true, force: true }));

describeOnBothDatabases("signing in to the candidates' app", () => {
  let browser: Browser;

  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", base);
    await addOrganizations();
    await addMember("northfield", "candidate", { email: "leo@northfield.example", name: "Leo Martins" });
    await addMember("northfield", "owner", { email: "dana@northfield.example", name: "Dana Whitfield" });
    await addMember("northfield", "reviewer", { email: "sam@mockingbird.example", name: "Sam Carter" });
    await addMember("brightwork", "candidate", { email: "sam@mockingbird.example" });
    await addMember("northfield", "candidate", { email: "pat@northfield.example", name: "Pat" });
    await addMember("brightwork", "candidate", { email: "pat@northfield.example" });
  });
  beforeEach(() => {
    browser = new Browser(base, web.handleAuth);
  });

  const askForLink = async (email: string) => {
    const answer = await browser.post("/api/auth/signin/email", { email, callbackUrl: "/interviews" });
    await Promise.all(deferred);
    return answer;
  };
  const mailsTo = async (email: string) => (await web.readInbox())?.filter(({ to }) => to === email) ?? [];
  /** What the button on the confirmation page sends, from the newest mail. */
  const buttonOf = async (email: string) => {
    const link = new URL((await mailsTo(email))[0]?.text.match(/http\S+/)?.[0] ?? "");
    expect(link.pathname).toBe("/sign-in/confirm");
    return Object.fromEntries(link.searchParams);
  };
  const press = (fields: Record<string, string>) => browser.submit("/api/auth/callback/email", fields);
  const demo = (email: string, orgId: string, visitor = browser) =>
    visitor.post("/api/auth/callback/demo", { email, orgId });
  const viewer = async (visitor = browser) => (await web.getCaller(visitor.headers))?.viewer ?? null;

  test("a mailed link and a click on its button let a candidate in", async () => {
    await askForLink("  LEO@northfield.example ");
    expect(await press(await buttonOf("leo@northfield.example"))).toBe(`${base}/interviews`);
    expect(await viewer()).toMatchObject({
      name: "Leo Martins",
      role: "candidate",
      organization: { id: "northfield" },
    });
    expect(browser.cookieNames.every((name) => name.startsWith("mockingbird-web."))).toBe(true);
  });

  test("the link works once", async () => {
    await askForLink("leo@northfield.example");
    const button = await buttonOf("leo@northfield.example");
    const locations = await Promise.all(Array.from({ length: 20 }, () => press(button)));
    const [first, ...others] = locations.sort();
    expect(first).toBe(`${base}/interviews`);
    expect(new Set(others)).toEqual(new Set([`${base}/sign-in?error=Verification`]));
    expect(await press(button)).toBe(`${base}/sign-in?error=Verification`);
  });

  test("the link is over after ten minutes, and only its hash was ever stored", async () => {
    await askForLink("leo@northfield.example");
    const button = await buttonOf("leo@northfield.example");
    const tokens = await withSystem((tx) => tx.magicLinkToken.findMany({ where: { email: "leo@northfield.example" } }));
    const { token = "" } = button;
    expect(token).toHaveLength(43);
    expect(JSON.stringify(tokens)).not.toContain(token);
    const lifetimes = tokens.map(({ expiresAt }) => expiresAt.getTime() - Date.now());
    expect(Math.max(...lifetimes)).toBeLessThanOrEqual(600_000);
    await withSystem((tx) => tx.magicLinkToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } }));
    expect(await press(button)).toBe(`${base}/sign-in?error=Verification`);
    expect(await viewer()).toBeNull();
  });

  test("a link is used up by the button on our own page only: not by opening it, nor by another site's form", async () => {
    await askForLink("leo@northfield.example");
    const button = await buttonOf("leo@northfield.example");
    const search = new URLSearchParams(button).toString();
    for (const site of ["cross-site", "none", "same-origin"]) {
      const opened = await browser.get(`/api/auth/callback/email?${search}`, { "sec-fetch-site": site });
      expect(opened.headers.get("location")).toBe(`${base}/sign-in/confirm?${search}`);
    }
    const foreign = [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }, { origin: "null" }, {}];
    for (const headers of foreign) {
      expect(await browser.submit("/api/auth/callback/email", button, headers)).toBe(`${base}/sign-in?error=Callback`);
    }
    expect(await viewer()).toBeNull();
    expect(await press(button)).toBe(`${base}/interviews`);
  });

  test("an unknown address gets the same answer as a known one, and no mail", async () => {
    const known = await askForLink("leo@northfield.example");
    const unknown = await askForLink("nobody@northfield.example");
    expect(unknown.href).toBe(known.href);
    expect(await mailsTo("nobody@northfield.example")).toEqual([]);
    const links = await withSystem((tx) =>
      tx.magicLinkToken.findMany({ where: { email: "nobody@northfield.example" } }),
    );
    expect(links).toEqual([]);
  });

  test("an address that is none is refused with a reason", async () => {
    expect((await askForLink("not an address")).searchParams.get("error")).toBe("EmailSignin");
    expect((await askForLink("leo@northfield.example,eve@evil.example")).searchParams.get("error")).toBe("EmailSignin");
  });

  test("one address is not flooded with mail", async () => {
    await withSystem((tx) => tx.magicLinkToken.deleteMany({}));
    const before = (await mailsTo("pat@northfield.example")).length;
    for (let times = 0; times < 8; times += 1) await askForLink("pat@northfield.example");
    expect((await mailsTo("pat@northfield.example")).length - before).toBe(5);
  });

  test("asking again and again for somebody else does not keep them from their own link", async () => {
    const links = { email: "pat@northfield.example" };
    await withSystem((tx) => tx.magicLinkToken.deleteMany({}));
    for (let times = 0; times < 8; times += 1) await askForLink(links.email);
    expect(await withSystem((tx) => tx.magicLinkToken.count({ where: links }))).toBe(5);
    expect(await press(await buttonOf(links.email))).toBe(`${base}/interviews`);
  });

  test("one click signs in as a demo account of the app, in the organisation that was clicked", async () => {
    const accounts = await web.getDemoAccounts();
    expect(accounts.map(({ email, organizationId }) => `${email} ${organizationId}`)).toEqual([
      "pat@northfield.example brightwork",
      "sam@mockingbird.example brightwork",
      "leo@northfield.example northfield",
      "pat@northfield.example northfield",
    ]);
    await demo("pat@northfield.example", "northfield");
    expect(await viewer()).toMatchObject({ organization: { id: "northfield" } });
    await demo("pat@northfield.example", "brightwork");
    expect(await viewer()).toMatchObject({ organization: { id: "brightwork", timeZone: "Europe/Berlin" } });
  });

  test("staff are refused with a reason, however they come", async () => {
    expect((await demo("dana@northfield.example", "northfield")).searchParams.get("error")).toBe("CandidatesOnly");
    expect((await demo("sam@mockingbird.example", "northfield")).searchParams.get("error")).toBe("CandidatesOnly");
    await askForLink("dana@northfield.example");
    expect(await press(await buttonOf("dana@northfield.example"))).toBe(`${base}/sign-in?error=CandidatesOnly`);
    expect(await viewer()).toBeNull();
  });

  test("a demo account that does not exist, or in an organisation that is not theirs, is none", async () => {
    expect((await demo("nobody@northfield.example", "northfield")).searchParams.get("error")).toBe("CredentialsSignin");
    expect((await demo("leo@northfield.example", "brightwork")).searchParams.get("error")).toBe("NoPlace");
    expect(await viewer()).toBeNull();
  });

  test("without DEMO_MODE there are no demo accounts, and nobody gets in by one", async () => {
    const closed = createWebApp({ ...env, DEMO_MODE: "off" }, runtime);
    expect(await closed.getDemoAccounts()).toEqual([]);
    const visitor = new Browser(base, closed.handleAuth);
    await demo("leo@northfield.example", "northfield", visitor).catch(() => undefined);
    expect(await viewer(visitor)).toBeNull();
  });

  test("signing out ends the session for good, even for a copy of its cookie", async () => {
    await demo("leo@northfield.example", "northfield");
    const copied = browser.headers;
    await browser.post("/api/auth/signout");
    expect(browser.cookieNames).not.toContain("mockingbird-web.session");
    expect(await web.getCaller(copied)).toBeNull();
  });

  test("a revoked or expired session is over on the next request, and its cookie is removed", async () => {
    for (const end of [{ revokedAt: new Date() }, { expiresAt: new Date(Date.now() - 1) }]) {
      await demo("leo@northfield.example", "northfield");
      expect(await viewer()).not.toBeNull();
      await withSystem((tx) => tx.authSession.updateMany({ data: end }));
      expect(await viewer()).toBeNull();
      await browser.get("/api/auth/session");
      expect(browser.cookieNames).not.toContain("mockingbird-web.session");
    }
  });

  test("somebody removed from an organisation continues in their other one, or is signed out", async () => {
    const remove = (orgId: string) =>
      withSystem((tx) =>
        tx.membership.updateMany({
          where: { orgId, user: { email: "pat@northfield.example" } },
          data: { removedAt: new Date() },
        }),
      );
    await demo("pat@northfield.example", "northfield");
    await remove("northfield");
    expect(await viewer()).toMatchObject({ organization: { id: "brightwork" }, organizations: [{ id: "brightwork" }] });
    await remove("brightwork");
    expect(await viewer()).toBeNull();
    await withSystem((tx) => tx.membership.updateMany({ data: { removedAt: null } }));
  });

  test("switching the organisation changes what is seen, and only to one's own", async () => {
    await demo("pat@northfield.example", "northfield");
    const session = await web.getCaller(browser.headers);
    const switched = await session?.caller.user.switchOrganization({ organizationId: "brightwork" });
    expect(switched).toMatchObject({ organization: { id: "brightwork" } });
    expect(await viewer()).toEqual(switched);
    await demo("leo@northfield.example", "northfield");
    const other = await web.getCaller(browser.headers);
    await expect(other?.caller.user.switchOrganization({ organizationId: "brightwork" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await viewer()).toMatchObject({ organization: { id: "northfield" } });
  });

  test("a cookie of the console, or one that was changed, is nobody's", async () => {
    await demo("leo@northfield.example", "northfield");
    const cookie = browser.headers.get("cookie") ?? "";
    const session = cookie.match(/mockingbird-web\.session=([^;]+)/)?.[1] ?? "";
    expect(await web.getCaller(new Headers({ cookie: `mockingbird-web.session=${session}` }))).not.toBeNull();
    expect(await web.getCaller(new Headers({ cookie: `mockingbird-admin.session=${session}` }))).toBeNull();
    expect(
      await web.getCaller(new Headers({ cookie: `mockingbird-web.session=${session.slice(0, -4)}AAAA` })),
    ).toBeNull();
    expect(await web.getCaller(new Headers({ cookie: "mockingbird-web.session=%E0%A4%A" }))).toBeNull();
  });

  test("a foreign address to return to is not followed, and a broken one breaks nothing", async () => {
    const foreign = ["https://evil.example/", "//evil.example", "http://[", "javascript:alert(1)"];
    for (const callbackUrl of [...foreign, "interviews", "%", "\u0000", `${base}\\@evil.example`]) {
      const target = await browser.post("/api/auth/callback/demo", {
        email: "leo@northfield.example",
        orgId: "northfield",
        callbackUrl,
      });
      expect(target.origin).toBe(base);
    }
  });

  test("a broken or foreign address in the cookie that remembers it leads nowhere else", async () => {
    for (const address of ["interviews", "%00", "https%3A%2F%2Fevil.example"]) {
      const response = await browser.get("/api/auth/signin", {
        cookie: `mockingbird-web.callback-url=${address}`,
      });
      const target = new URL(response.headers.get("location") ?? "", base);
      expect(new URL(target.searchParams.get("callbackUrl") ?? "").origin).toBe(base);
    }
  });

  test("odd requests are answered calmly", async () => {
    const location = async (path: string) => (await browser.get(path)).headers.get("location");
    expect(await location("/api/auth/callback/demo")).toBe(`${base}/sign-in`);
    expect(await location("/api/auth/error?error=<script>")).toBe(`${base}/sign-in?error=Callback`);
    expect(await location("/api/auth/error?error=StaffOnly")).toBe(`${base}/sign-in?error=StaffOnly`);
    const put = await web.handleAuth(new Request(`${base}/api/auth/session`, { method: "PUT" }));
    expect(put.status).toBe(405);
    const log = await web.handleAuth(new Request(`${base}/api/auth/_log`, { method: "POST", body: "noise" }));
    expect(log.status).toBe(204);
  });
});

test("a folder without mail is an empty inbox", async () => {
  expect(await readMails(`${localEnvironment.MAIL_INBOX_DIR}/nothing`)).toEqual([]);
});

test("where mail is really sent there is no inbox", async () => {
  const sending = createWebApp({ ...env, SMTP_URL: "smtp://localhost:2525" }, runtime);
  expect(await sending.readInbox()).toBeNull();
});
