import { recordAuditEvent, withOrg } from "@mockingbird/db";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, expect, test, vi } from "vitest";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { addMember, addOrganizations } from "./people.ts";

const env = parseEnv(adminEnvSchema, localEnvironment);
const admin = createAdminApp(env, { afterResponse: () => undefined, now: () => new Date() });
const path = "/api/audit/export?format=";

describeOnBothDatabases("the audit as a file", () => {
  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", env.ADMIN_URL);
    await addOrganizations();
    await addMember("northfield", "admin", { email: "dana@northfield.example", name: "=HYPERLINK(1)" });
    await addMember("northfield", "reviewer", { email: "priya@northfield.example" });
    await addMember("brightwork", "owner", { email: "viktor@brightwork.example" });
  });

  const signedIn = async (email: string, orgId: string) => {
    const browser = new Browser(env.ADMIN_URL, admin.handleAuth);
    await browser.post("/api/auth/callback/demo", { email, orgId });
    return browser;
  };
  const ask = (browser: Browser, format: string, headers: Record<string, string> = {}) =>
    admin.handleAuditExport(
      new Request(env.ADMIN_URL + path + format, { headers: { ...Object.fromEntries(browser.headers), ...headers } }),
    );

  test("holds every event of the organisation with its seal, the export's own last", async () => {
    const response = await ask(await signedIn("dana@northfield.example", "northfield"), "ndjson");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="audit-northfield.ndjson"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    const lines = (await response.text()).trim().split("\n");
    const events = lines.map((line) => JSON.parse(line));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ action: "audit:export", details: { format: "ndjson" }, orgId: "northfield" });
    expect(new Set(events.map(({ orgId }) => orgId))).toEqual(new Set(["northfield"]));
    expect(events.every(({ hash }) => hash.length === 43)).toBe(true);
  });

  test("calls people by their names in a spreadsheet, and runs nothing there", async () => {
    const csv = await (await ask(await signedIn("dana@northfield.example", "northfield"), "csv")).text();
    expect(csv.split("\r\n")[0]).toBe("number,time (UTC),who,who (id),action,what,what (id),details,seal");
    expect(csv).toContain(`"'=HYPERLINK(1)"`.replaceAll('"', ""));
    expect(csv).not.toMatch(/(^|,)"?=/m);
  });

  test("is made while it is read, so that a hundred stretches need no more memory than one", async () => {
    const add = (count: number) =>
      withOrg("brightwork", async (tx) => {
        for (let index = 0; index < count; index += 1) {
          await recordAuditEvent(tx, { actor: "system", action: "retention:delete", subjectId: "brightwork" });
        }
      });
    await add(2_500);
    const response = await ask(await signedIn("viktor@brightwork.example", "brightwork"), "ndjson");
    const reader = response.body?.getReader();
    const sizes: number[] = [];
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      sizes.push(new TextDecoder().decode(part.value).trim().split("\n").length);
    }
    // What the sign-in and the export themselves add stands in the last.
    expect(sizes.slice(0, 2)).toEqual([1_000, 1_000]);
    expect(sizes.length).toBe(3);
  }, 60_000);

  test("is for those who may read the audit, and for our own pages", async () => {
    const nobody = new Browser(env.ADMIN_URL, admin.handleAuth);
    expect((await ask(nobody, "csv")).status).toBe(401);
    const reviewer = await signedIn("priya@northfield.example", "northfield");
    expect((await ask(reviewer, "csv")).status).toBe(403);
    const dana = await signedIn("dana@northfield.example", "northfield");
    expect((await ask(dana, "csv", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await ask(dana, "xml")).status).toBe(400);
    expect((await ask(dana, "csv", { "sec-fetch-site": "same-origin" })).status).toBe(200);
  });
});
