import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { EncryptJWT, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readMails } from "../src/mail/local-inbox.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { createWebApp } from "../src/web/web-app.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { addMember, addOrganizations } from "./people.ts";

const inbox = join(tmpdir(), `mockingbird-attacks-${randomUUID()}`);
const env = parseEnv(webEnvSchema, { ...localEnvironment, MAIL_INBOX_DIR: inbox });
const base = env.WEB_URL;
const sessionName = "mockingbird-web.session";
const deferred: Promise<void>[] = [];
const runtime = { afterResponse: (work: () => Promise<void>) => void deferred.push(work()), now: () => new Date() };
const web = createWebApp(env, runtime);

afterAll(() => rm(inbox, { recursive: true, force: true }));

describeOnBothDatabases("somebody who attacks sign-in", () => {
  let victim: Browser;
  let attacker: Browser;

  beforeAll(async () => {
    await addOrganizations();
    await addMember("northfield", "candidate", { email: "leo@northfield.example", name: "Leo Martins" });
    await addMember("brightwork", "candidate", { email: "eve@brightwork.example", name: "Eve" });
  });
  beforeEach(async () => {
    vi.stubEnv("NEXTAUTH_URL", base);
    victim = new Browser(base, web.handleAuth);
    attacker = new Browser(base, web.handleAuth);
    await demo(attacker, "eve@brightwork.example", "brightwork");
  });

  const demo = (browser: Browser, email: string, orgId: string) =>
    browser.post("/api/auth/callback/demo", { email, orgId });
  const signInVictim = () => demo(victim, "leo@northfield.example", "northfield");
  const whoIs = async (cookie: string) => (await web.getCaller(new Headers({ cookie })))?.viewer.email ?? null;
  const cookieOf = (browser: Browser) => browser.headers.get("cookie") ?? "";
  const sessionOf = (browser: Browser) => cookieOf(browser).match(/\.session=([^;]+)/)?.[1] ?? "";

  test("by planting their own session gets a browser that leaves it behind when its person signs in", async () => {
    for (const pair of cookieOf(attacker).split("; ")) victim.plant(...splitPair(pair));
    const planted = sessionOf(victim);
    await signInVictim();
    expect(sessionOf(victim)).not.toBe(planted);
    expect(await whoIs(cookieOf(victim))).toBe("leo@northfield.example");
    expect(await whoIs(cookieOf(attacker))).toBeNull();
  });

  test("by a second cookie of the same name leaves nobody signed in as anybody else", async () => {
    await signInVictim();
    const own = `${sessionName}=${sessionOf(victim)}`;
    const tossed = `${sessionName}=${sessionOf(attacker)}`;
    expect(await whoIs(`${tossed}; ${own}`)).toBeNull();
    expect(await whoIs(`${own}; ${tossed}`)).toBeNull();
    expect(await whoIs(`${own}; ${own}`)).toBe("leo@northfield.example");
    const answer = await victim.get("/api/auth/session", { cookie: `${tossed}; ${own}` });
    expect(await answer.json()).toEqual({});
  });

  test("by cookies that look like pieces of the session changes nothing", async () => {
    await signInVictim();
    const pieces = `${sessionName}.0=AAAA; ${sessionName}x=BBBB; ${sessionName}=${sessionOf(victim)}`;
    expect(await whoIs(pieces)).toBe("leo@northfield.example");
    const answer = await victim.get("/api/auth/session", { cookie: pieces });
    expect(await answer.json()).toHaveProperty("expires");
  });

  test("by a cookie of their own making is nobody, even with the id of an open session", async () => {
    await signInVictim();
    const { id: sid, userId } = await withSystem((tx) =>
      tx.authSession.findFirstOrThrow({ where: { user: { email: "leo@northfield.example" }, revokedAt: null } }),
    );
    const claims = { sub: userId, sid };
    const key = new TextEncoder().encode("k".repeat(32));
    const forged = [
      new UnsecuredJWT(claims).setExpirationTime("1h").encode(),
      await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(key),
      await new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256" })
        .setExpirationTime("1h")
        .sign(new TextEncoder().encode(env.WEB_AUTH_SECRET)),
      await new EncryptJWT(claims)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setExpirationTime("1h")
        .encrypt(key),
      sid,
    ];
    for (const cookie of forged) expect(await whoIs(`${sessionName}=${cookie}`)).toBeNull();
    expect(await whoIs(`${sessionName}=${sessionOf(victim)}`)).toBe("leo@northfield.example");
  });

  test("by an address that looks like somebody's gets no mail: it goes to that person's own", async () => {
    const before = (await readMails(inbox)).length;
    for (const email of ["leo＠northfield.example", "ⓛeo@northfield.example", "LEO@NORTHFIELD.EXAMPLE"]) {
      await attacker.post("/api/auth/signin/email", { email });
    }
    for (const email of [
      "leo@northfield.example@evil.example",
      "leo@northfield.example,eve@evil.example",
      '"leo@northfield.example"@evil.example',
    ]) {
      await attacker.post("/api/auth/signin/email", { email });
    }
    await Promise.all(deferred);
    const mails = await readMails(inbox);
    expect(mails.slice(0, mails.length - before).map(({ to }) => to)).toEqual(Array(3).fill("leo@northfield.example"));
  });

  test("from another site can neither sign a visitor in nor out: it does not know the visitor's CSRF token", async () => {
    await signInVictim();
    const csrf = { csrfToken: "a".repeat(64) };
    const credentials = { email: "eve@brightwork.example", orgId: "brightwork" };
    for (const fields of [credentials, { ...credentials, ...csrf }]) {
      expect(await victim.submit("/api/auth/callback/demo", fields, {})).toContain("csrf=true");
    }
    expect(await victim.submit("/api/auth/callback/invitation", { token: "x", ...csrf }, {})).toContain("csrf=true");
    expect(await victim.submit("/api/auth/signout", csrf, {})).toContain("csrf=true");
    expect(await whoIs(cookieOf(victim))).toBe("leo@northfield.example");
  });

  test("who knows somebody's open session by its id alone cannot end it", async () => {
    await signInVictim();
    const { id: sessionId } = await withSystem((tx) =>
      tx.authSession.findFirstOrThrow({ where: { user: { email: "leo@northfield.example" }, revokedAt: null } }),
    );
    const eve = await web.getCaller(attacker.headers);
    await expect(eve?.caller.session.revoke({ sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await eve?.caller.session.signOutEverywhere();
    expect(await whoIs(cookieOf(victim))).toBe("leo@northfield.example");
    expect(await whoIs(cookieOf(attacker))).toBeNull();
  });
});

function splitPair(pair: string): [name: string, value: string] {
  const at = pair.indexOf("=");
  return [pair.slice(0, at), pair.slice(at + 1)];
}
