import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { addTwins, shared } from "./interviews.ts";
import { addMember, addOrganizations } from "./people.ts";

const env = parseEnv(adminEnvSchema, localEnvironment);
const base = env.ADMIN_URL;
const admin = createAdminApp(env, { afterResponse: (work) => void work(), now: () => new Date() });
const errorSchema = z.object({ error: z.object({ message: z.string(), data: z.object({ errorCode: z.string() }) }) });

describeOnBothDatabases("the console over HTTP", () => {
  let browser: Browser;

  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", base);
    await addOrganizations();
    await addTwins();
    await addMember("northfield", "owner", { email: "dana@northfield.example", name: "Dana Whitfield" });
    await addMember("northfield", "candidate", { email: "leo@northfield.example", name: "Leo Martins" });
    browser = new Browser(base, admin.handleAuth);
    await browser.post("/api/auth/callback/demo", { email: "dana@northfield.example", orgId: "northfield" });
  });

  const cookie = () => browser.headers.get("cookie") ?? "";
  const get = (path: string, headers: Record<string, string> = { cookie: cookie() }) =>
    admin.handleTrpc(new Request(`${base}/api/trpc/${path}`, { headers }));
  const post = (headers: Record<string, string>, body: string = JSON.stringify({ organizationId: "northfield" })) =>
    admin.handleTrpc(
      new Request(`${base}/api/trpc/user.switchOrganization`, {
        method: "POST",
        headers: { cookie: cookie(), ...headers },
        body,
      }),
    );
  const json = { "content-type": "application/json" };
  const own = { ...json, origin: base };
  const input = (value: object) => `input=${encodeURIComponent(JSON.stringify(value))}`;

  test("answers staff, privately", async () => {
    const response = await get("user.getProfile");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toContain("Dana Whitfield");
  });

  test("answers nobody who is signed out", async () => {
    const response = await get("user.getProfile", {});
    expect(response.status).toBe(401);
    expect(errorSchema.parse(await response.json()).error.data.errorCode).toBe("UNAUTHENTICATED");
  });

  test("refuses a candidate at its door with a reason", async () => {
    const visitor = new Browser(base, admin.handleAuth);
    const target = await visitor.post("/api/auth/callback/demo", {
      email: "leo@northfield.example",
      orgId: "northfield",
    });
    expect(target.searchParams.get("error")).toBe("StaffOnly");
    expect(await admin.getCaller(visitor.headers)).toBeNull();
    expect((await admin.getDemoAccounts()).some(({ email }) => email === "leo@northfield.example")).toBe(false);
  });

  test("takes a change only as JSON from its own pages", async () => {
    expect((await post(own)).status).toBe(200);
    expect((await post(json)).status).toBe(403);
    expect((await post({ ...own, origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ ...own, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post({ ...own, "content-type": "text/plain" })).status).toBe(415);
    expect(
      (await post({ origin: base, "content-type": "application/x-www-form-urlencoded" }, "organizationId=northfield"))
        .status,
    ).toBe(415);
    expect((await post({ origin: base, "content-type": "application/octet-stream" })).status).toBe(415);
    expect((await post({ ...own, origin: "null" })).status).toBe(403);
    const form = new FormData();
    form.set("organizationId", "northfield");
    const request = new Request(`${base}/api/trpc/user.switchOrganization`, { method: "POST", body: form });
    request.headers.set("cookie", cookie());
    request.headers.set("origin", base);
    expect((await admin.handleTrpc(request)).status).toBe(415);
    expect((await post(own, " ".repeat(385 * 1024))).status).toBe(413);
  });

  test("takes a change by POST only, whatever a header or the query calls it", async () => {
    const change = `user.switchOrganization?${input({ organizationId: "northfield" })}`;
    for (const override of ["x-http-method-override", "x-http-method", "x-method-override"]) {
      expect((await get(change, { cookie: cookie(), [override]: "POST" })).status).toBe(405);
    }
    expect((await get(`${change}&_method=POST`)).status).toBe(405);
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const request = new Request(`${base}/api/trpc/${change}`, { method, headers: { cookie: cookie(), ...own } });
      const response = await admin.handleTrpc(request);
      expect(response.status).toBe(405);
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("does not let another site read, nor read aloud into the audit", async () => {
    const path = `interview.getTranscript?${input({ interviewId: shared.interview })}`;
    expect((await get(path, { cookie: cookie(), "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await get(path, { cookie: cookie(), "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  test("answers ten calls at once and not eleven", async () => {
    const batch = (calls: number) => get(`${Array(calls).fill("user.getProfile").join(",")}?batch=1&input=%7B%7D`);
    expect((await batch(10)).status).toBe(200);
    expect((await batch(11)).status).toBe(400);
    expect((await batch(500)).status).toBe(400);
  });

  test("says what is wrong in a sentence, and nothing of how it is made", async () => {
    const missing = await get(`interview.getTranscript?${input({ interviewId: "nothing" })}`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toEqual({
      error: {
        message: "We could not find that. It may have been removed, or the address may be wrong.",
        data: { code: "NOT_FOUND", httpStatus: 404, errorCode: "NOT_FOUND", field: null },
        code: expect.any(Number),
      },
    });
    const wrong = await get(`interview.list?${input({ pageSize: 0 })}`);
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ error: { data: { errorCode: "INVALID_INPUT", field: "pageSize" } } });
    expect((await get("interview.nothing")).status).toBe(404);
    const changeByGet = await get(`user.switchOrganization?${input({ organizationId: "northfield" })}`);
    expect(changeByGet.status).toBe(405);
    expect(errorSchema.parse(await changeByGet.json()).error.data.errorCode).toBe("INVALID_INPUT");
  });
});
