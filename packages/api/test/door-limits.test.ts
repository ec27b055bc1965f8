import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { rateLimits } from "@mockingbird/domain";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { takeTurns } from "../src/rate-limits/take-turns.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { addMember, addOrganizations } from "./people.ts";

const env = parseEnv(adminEnvSchema, localEnvironment);
const base = env.ADMIN_URL;
const admin = createAdminApp(env, { afterResponse: (work) => void work(), now: () => new Date() });
const refusalSchema = z.object({ error: z.object({ message: z.string(), data: z.object({ errorCode: z.string() }) }) });

let windowsBegun = 0;

describeOnBothDatabases("the console's doors", () => {
  let cookie = "";
  let danaId = "";

  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", base);
    await addOrganizations();
    danaId = (await addMember("northfield", "owner", { email: "dana@northfield.example" })).userId;
    const browser = new Browser(base, admin.handleAuth);
    await browser.post("/api/auth/callback/demo", { email: "dana@northfield.example", orgId: "northfield" });
    cookie = browser.headers.get("cookie") ?? "";
  });
  // Each test has every window to itself: an hour later than the one before.
  beforeEach(() => {
    windowsBegun += 1;
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + windowsBegun * 3_600_000 });
  });
  afterEach(() => vi.useRealTimers());

  const call = (paths: string, headers: Record<string, string> = {}) => {
    const query = paths.includes(",") ? "?batch=1&input=%7B%7D" : "";
    return admin.handleTrpc(
      new Request(`${base}/api/trpc/${paths}${query}`, {
        headers: { cookie, "x-forwarded-for": "198.51.100.7", ...headers },
      }),
    );
  };
  const ten = Array<string>(10).fill("user.getProfile").join(",");
  const askForLink = (email: string, from: string) =>
    admin.handleAuth(
      new Request(`${base}/api/auth/signin/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: base, "x-forwarded-for": from },
        body: JSON.stringify({ email, json: "true" }),
      }),
    );

  test("count the calls of a batch one by one, and say when to come again", async () => {
    await takeTurns("callsByAccount", danaId, rateLimits.callsByAccount.uses - 15);
    expect((await call(ten)).status).toBe(200);
    const mixed = await call(ten);
    expect(mixed.status).toBe(207);
    expect((await mixed.text()).match(/TOO_MANY_REQUESTS"/g)?.length).toBeGreaterThanOrEqual(5);
    const refused = await call("user.getProfile");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("60");
    const { error } = refusalSchema.parse(await refused.json());
    expect(error.data.errorCode).toBe("TOO_MANY_REQUESTS");
    expect(error.message).toBe("That was too many requests at once. Try again in 60 seconds.");
  });

  test("hand out whole files less often than pages", async () => {
    const headers = { cookie, origin: base, "sec-fetch-site": "same-origin" };
    const ask = () => admin.handleAuditExport(new Request(`${base}/api/audit/export?format=ndjson`, { headers }));
    const first = await ask();
    expect(first.status).toBe(200);
    await first.text();
    await takeTurns("exportsByAccount", danaId, rateLimits.exportsByAccount.uses - 1);
    expect((await ask()).status).toBe(429);
    expect((await call("user.getProfile")).status).toBe(200);
  });

  test("turn a network away before anything is looked up for it, whatever it claims to be", async () => {
    await takeTurns("callsByAddress", "198.51.100.7", rateLimits.callsByAddress.uses);
    const refused = await call("user.getProfile", { "x-forwarded-for": "203.0.113.1, 198.51.100.7" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect((await call("user.getProfile", { "x-forwarded-for": "198.51.100.8" })).status).toBe(200);
  });

  test("let an organisation's flood stop its own people only", async () => {
    const mei = await addMember("brightwork", "owner", { email: `mei-${windowsBegun}@brightwork.example` });
    expect(mei.orgId).toBe("brightwork");
    await takeTurns("callsByOrganization", "brightwork", rateLimits.callsByOrganization.uses);
    await expect(takeTurns("callsByOrganization", "brightwork")).rejects.toThrow("Try again in");
    expect((await call("user.getProfile")).status).toBe(200);
  });

  test("hear an address asked for so often and not more, from wherever, and say nothing of whose it is", async () => {
    for (const email of [`dana-${windowsBegun}@northfield.example`, `nobody-${windowsBegun}@northfield.example`]) {
      const { uses } = rateLimits.signInLinksByEmail;
      const answers = [];
      for (let ask = 0; ask < uses + 1; ask += 1) answers.push(await askForLink(email, `198.51.100.${ask}`));
      expect(answers.slice(0, uses).every(({ status }) => status === 200)).toBe(true);
      const last = answers.at(-1);
      expect(last?.status).toBe(429);
      expect(last?.headers.get("retry-after")).toBe("900");
      expect(await last?.json()).toEqual({ url: `${base}/sign-in?error=TooManyRequests` });
    }
  });

  test("take a whole class from one campus at once, and no more than that in a quarter of an hour", async () => {
    const campus = "203.0.113.50";
    await takeTurns("signInLinksByAddress", campus, 300);
    expect((await askForLink(`late-${windowsBegun}@northfield.example`, campus)).status).toBe(200);
    await takeTurns("signInLinksByAddress", campus, rateLimits.signInLinksByAddress.uses - 301);
    expect((await askForLink(`later-${windowsBegun}@northfield.example`, campus)).status).toBe(429);
  });
});
