import { withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createInterview,
  createMember,
  createTemplate,
  describeOnBothDatabases,
} from "@mockingbird/db/testing";
import { beforeAll, expect, test, vi } from "vitest";
import { createAdminApp } from "../src/admin/admin-app.ts";
import { adminEnvSchema } from "../src/admin/env-schema.ts";
import { exportTables } from "../src/export/export-tables.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { Browser } from "./browser.ts";
import { localEnvironment } from "./environments.ts";
import { addMember, addOrganizations, staffCaller } from "./people.ts";

const env = parseEnv(adminEnvSchema, localEnvironment);
const admin = createAdminApp(env, { afterResponse: () => undefined, now: () => new Date() });
const peopleCount = 1_203;

describeOnBothDatabases("a table as a file", () => {
  let dana: Awaited<ReturnType<typeof addMember>>;
  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", env.ADMIN_URL);
    await addOrganizations();
    dana = await addMember("northfield", "admin", { id: "dana", email: "dana@northfield.example" });
    await addMember("northfield", "reviewer", { email: "priya@northfield.example" });
    await addMember("northfield", "reviewer", { id: "limited", email: "limited@northfield.example" });
    await withSystem(async (tx) => {
      await tx.membership.update({
        where: { orgId_id: { orgId: "northfield", id: "limited" } },
        data: { isLimitedToCohorts: true },
      });
      for (const orgId of ["northfield", "brightwork"]) {
        const template = await createTemplate(tx, { orgId, id: "template", title: `Interview of ${orgId}` });
        const member = await createMember(tx, { orgId, id: "candidate", name: '=HYPERLINK("https://x.example")' });
        const work = { orgId, id: "assignment", templateId: template.id, membershipId: member.id };
        await createAssignment(tx, work);
        for (const attempt of [1, 2]) {
          const ended = { status: "completed", endCause: "time_up" } as const;
          await createInterview(tx, { orgId, id: `${orgId}-${attempt}`, assignmentId: work.id, attempt, ...ended });
        }
        await tx.dailyRollup.create({ data: { orgId, id: "2026-11-20", completed: 2, costMicroUsd: 1_500_000n } });
      }
    });
  });

  async function ask(table: string, { email = "dana@northfield.example", filter = {}, query = "" } = {}) {
    const browser = new Browser(env.ADMIN_URL, admin.handleAuth);
    if (email) await browser.post("/api/auth/callback/demo", { email, orgId: "northfield" });
    const search = query || new URLSearchParams({ filter: JSON.stringify(filter) });
    const request = new Request(`${env.ADMIN_URL}/api/export/${table}?${search}`, { headers: browser.headers });
    return admin.handleExport(request, table);
  }
  const linesOf = async (response: Response) => (await response.text()).trimEnd().split("\r\n");

  test.each([...exportTables.keys()])(
    "%s: has its heading, the organisation's own rows, and no formula",
    async (table) => {
      const response = await ask(table, {
        filter: table === "assignment-candidates" ? { groupId: await groupId() } : {},
      });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="${table}-northfield-\\d{4}-\\d\\d-\\d\\d[.]csv"$`),
      );
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
      const [heading, ...rows] = await linesOf(new Response(bytes));
      expect(heading?.split(",").length).toBe(exportTables.get(table)?.header.length);
      expect(rows.join("\n")).not.toContain("brightwork");
      expect(rows.join("\n")).not.toMatch(/(^|,)"?[=+@-]/m);
      const isThere = ["interviews", "people", "assignments", "assignment-candidates", "templates", "usage"];
      expect(rows.length > 0).toBe(isThere.includes(table));
    },
  );

  const groupId = () =>
    withSystem(async (tx) => (await tx.assignmentGroup.findFirstOrThrow({ where: { orgId: "northfield" } })).id);

  test("holds what the page shows: the filters are the list's own", async () => {
    const filter = { queue: "to-review", direction: "asc" } as const;
    const caller = await staffCaller(dana);
    const listed = (await caller.interview.list(filter)).rows.map(({ interviewId }) => interviewId);
    expect(listed).toHaveLength(2);
    const [, ...rows] = await linesOf(await ask("interviews", { filter }));
    expect(rows.map((row) => row.split(",")[0])).toEqual(listed);
    expect(await linesOf(await ask("interviews", { filter: { queue: "reviewed" } }))).toHaveLength(1);
  });

  test("comes in stretches, each row once and in order", async () => {
    await withSystem(async (tx) => {
      for (let index = 0; index < peopleCount; index += 1) {
        await createMember(tx, {
          orgId: "northfield",
          id: `many-${index}`,
          name: `Many ${String(index).padStart(5, "0")}`,
        });
      }
    });
    const [, ...rows] = await linesOf(await ask("people", { filter: { search: "many " } }));
    const ids = rows.map((row) => row.split(",")[0]);
    expect(ids).toEqual(Array.from({ length: peopleCount }, (_, index) => `many-${index}`));
  }, 60_000);

  test("is narrowed to the cohorts of a limited reviewer, who exports nothing about everybody", async () => {
    const email = "limited@northfield.example";
    expect(await linesOf(await ask("interviews", { email }))).toHaveLength(1);
    expect((await ask("assignment-candidates", { email, filter: { groupId: await groupId() } })).status).toBe(404);
    expect((await ask("usage", { email })).status).toBe(403);
    expect((await ask("people", { email })).status).toBe(403);
  });

  test.each([
    [401, "interviews", { email: "" }],
    [403, "people", { email: "priya@northfield.example" }],
    [404, "secrets", {}],
    [404, "assignment-candidates", { filter: { groupId: "of-nobody" } }],
    [400, "interviews", { query: "filter={" }],
    [400, "interviews", { filter: { queue: "everything" } }],
  ] as const)("answers %i to %s with %j, and writes nothing down", async (status, table, given) => {
    const events = () => withSystem((tx) => tx.auditEvent.count({ where: { action: "export:create" } }));
    const before = await events();
    expect((await ask(table, given)).status).toBe(status);
    expect(await events()).toBe(before);
  });

  test("is in the audit with the table's name", async () => {
    await ask("cohorts");
    const event = await withSystem((tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { action: "export:create" }, orderBy: { seq: "desc" } }),
    );
    expect(event).toMatchObject({ orgId: "northfield", actor: "dana", details: { table: "cohorts" } });
  });
});
