import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connectClient } from "../src/client/connect-client.ts";
import { disconnect } from "../src/client/shared-client.ts";
import type { PrismaClient } from "../src/generated/sqlite/client.ts";
import { recordAuditEvent, withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { enterAsOrganization, enterAsSystem } from "../src/tenant/database-role.ts";
import { setDatabaseUrl } from "../src/testing/env.ts";
import { createMember } from "../src/testing/index.ts";
import { copyTestTemplate } from "../src/testing/test-templates.ts";
import { twoOrganizations } from "./fixtures/two-organizations.ts";

/** PostgreSQL's own wall, tried with SQL that no guard has seen, over one connection. Each refusal with what is allowed next to it. */
describe("row-level security", () => {
  let client: PrismaClient;
  let ours = "";
  let theirs = "";
  beforeAll(async () => {
    const url = await copyTestTemplate(inject("mockingbirdTestTemplates"), "postgresql");
    setDatabaseUrl(url);
    ({ ours, theirs } = await twoOrganizations());
    for (const orgId of [ours, theirs]) {
      await withOrg(orgId, (tx) => recordAuditEvent(tx, { actor: "same", action: "test:write", subjectId: "same" }));
    }
    client = await connectClient(url);
  });
  afterAll(async () => {
    await client.$disconnect();
    await disconnect();
  });

  type Sql = (sql: string, ...values: unknown[]) => Promise<Record<string, unknown>[]>;
  const within = <T>(enter: (tx: Pick<PrismaClient, "$executeRaw">) => Promise<void>, work: (sql: Sql) => Promise<T>) =>
    client.$transaction(async (tx) => {
      await enter(tx);
      return work((sql, ...values) => tx.$queryRawUnsafe(sql, ...values));
    });
  const asOrg = <T>(orgId: string, work: (sql: Sql) => Promise<T>) =>
    within((tx) => enterAsOrganization(tx, orgId), work);
  const asOurs = (sql: string, ...values: unknown[]) => asOrg(ours, (run) => run(sql, ...values));
  const denied = (work: Promise<unknown>) => expect(work).rejects.toThrow(/Code: `42501`/);

  it("shows nothing to a unit of work of nobody, and an organisation its own rows only", async () => {
    const orgs = `SELECT DISTINCT "orgId" FROM "Template" UNION SELECT DISTINCT "orgId" FROM "Interview"`;
    const asNobody = (tx: Pick<PrismaClient, "$executeRaw">) =>
      tx.$executeRaw`SELECT set_config('role', 'mockingbird_tenant', true)`.then(() => undefined);
    expect(await within(asNobody, (sql) => sql(orgs))).toEqual([]);
    expect(await asOrg("nobody", (sql) => sql(orgs))).toEqual([]);
    expect(await asOrg("", (sql) => sql(orgs))).toEqual([]);
    expect(await asOurs(orgs)).toEqual([{ orgId: ours }]);
    expect(await asOrg(theirs, (sql) => sql(orgs))).toEqual([{ orgId: theirs }]);
    expect(await within(enterAsSystem, (sql) => sql(orgs))).toHaveLength(2);
  });

  it("refuses to write a row for another organisation, or to move one there", async () => {
    const insert = `INSERT INTO "Template" ("orgId", "id", "title") VALUES ($1, 'raw', 'raw') RETURNING "id"`;
    await denied(asOurs(insert, theirs));
    expect(await asOurs(insert, ours)).toEqual([{ id: "raw" }]);
    const move = `UPDATE "Template" SET "orgId" = $1, "title" = 'moved' WHERE "id" = 'raw' RETURNING "title"`;
    await expect(asOurs(move, theirs)).rejects.toThrow(/A row never changes its organisation/);
    // The trigger looks first. Without it the policy refuses.
    await client.$executeRawUnsafe(`ALTER TABLE "Template" DISABLE TRIGGER "Template_orgId_immutable"`);
    await denied(asOurs(move, theirs));
    await client.$executeRawUnsafe(`ALTER TABLE "Template" ENABLE TRIGGER "Template_orgId_immutable"`);
    expect(await asOurs(move, ours)).toEqual([{ title: "moved" }]);
  });

  it("changes and deletes nothing of another's, however the row is named", async () => {
    const named = `WHERE "orgId" = $1 AND "id" = 'only-theirs' RETURNING "id"`;
    expect(await asOurs(`UPDATE "Template" SET "title" = '!' ${named}`, theirs)).toEqual([]);
    expect(await asOurs(`DELETE FROM "Template" ${named}`, theirs)).toEqual([]);
    await denied(
      asOurs(
        `INSERT INTO "Template" ("orgId", "id", "title") VALUES ($1, 'only-theirs', '!')
         ON CONFLICT ("orgId", "id") DO UPDATE SET "title" = '!'`,
        theirs,
      ),
    );
    expect(await asOrg(theirs, (sql) => sql(`UPDATE "Template" SET "title" = 'only theirs' ${named}`, theirs))).toEqual(
      [{ id: "only-theirs" }],
    );
  });

  it("lets a key lead nowhere else, which policies alone would not look at", async () => {
    const assign = `INSERT INTO "AssignmentGroup" ("orgId", "id", "templateId", "title", "attemptsMax")
      VALUES ($1, 'raw', $2, 'given', 1) RETURNING "id"`;
    await expect(asOurs(assign, ours, "only-theirs")).rejects.toThrow(/Code: `23503`/);
    expect(await asOurs(assign, ours, "same")).toEqual([{ id: "raw" }]);
  });

  it("leaves nothing of a unit of work on its connection", async () => {
    const state = `SELECT pg_backend_pid() AS pid, current_user::text AS role, coalesce(current_setting('app.org_id', true), '') AS org`;
    const [inside] = await asOurs(state);
    expect(inside).toMatchObject({ role: "mockingbird_tenant", org: ours });
    const afterwards = { pid: inside?.pid, role: "postgres", org: "" };
    expect(await client.$queryRawUnsafe(state)).toEqual([afterwards]);
    await expect(asOurs("SELECT 1 / 0")).rejects.toThrow(/division by zero/);
    expect(await client.$queryRawUnsafe(state)).toEqual([afterwards]);
    expect(await within(enterAsSystem, (sql) => sql(state))).toEqual([{ ...afterwards, role: "mockingbird_system" }]);
    expect(await client.$queryRawUnsafe(state)).toEqual([afterwards]);
  });

  it("keeps sessions, sign-in links and the doors' counters from every organisation", async () => {
    for (const table of ["AuthSession", "MagicLinkToken", "RateLimiterFlexible", "_prisma_migrations"]) {
      await denied(asOurs(`SELECT count(*) FROM "${table}"`));
    }
    expect(await within(enterAsSystem, (sql) => sql(`SELECT count(*)::int AS n FROM "AuthSession"`))).toEqual([
      { n: 0 },
    ]);
  });

  it("shows an organisation its own people, by name and address, and itself", async () => {
    await withSystem((tx) => createMember(tx, { orgId: theirs, email: "stranger@mockingbird.example" }));
    const people = `SELECT "id", "email", "name" FROM "User" ORDER BY "name"`;
    const seen = await asOurs(people);
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual(expect.objectContaining({ name: `Member of ${ours}` }));
    expect(await within(enterAsSystem, (sql) => sql(people))).toHaveLength(5);
    await denied(asOurs(`SELECT * FROM "User"`));
    await denied(asOurs(`SELECT "name" FROM "User" ORDER BY "createdAt"`));
    expect(await asOurs(`SELECT "slug" FROM "Organization"`)).toEqual([{ slug: ours }]);
    await denied(asOurs(`SELECT "createdAt" FROM "Organization"`));
  });

  it("lets no organisation say which person a membership is of, and so see whom it names", async () => {
    const stranger = `(SELECT "userId" FROM "Membership" LIMIT 1)`;
    const join = `INSERT INTO "Membership" ("orgId", "id", "userId", "role") VALUES ($1, 'taken', ${stranger}, 'candidate')`;
    await denied(asOurs(join, ours));
    await denied(asOurs(`UPDATE "Membership" SET "userId" = ${stranger}`));
    const remove = `UPDATE "Membership" SET "removedAt" = now() WHERE "id" = 'same' RETURNING "id"`;
    expect(await asOurs(remove)).toEqual([{ id: "same" }]);
  });

  it("lets no organisation write what belongs to all", async () => {
    await denied(asOurs(`UPDATE "User" SET "name" = '!'`));
    await denied(asOurs(`DELETE FROM "User"`));
    await denied(asOurs(`UPDATE "Organization" SET "monthlySecondsMax" = NULL`));
    await denied(
      asOurs(`INSERT INTO "Organization" ("id", "slug", "name", "kind", "timeZone") VALUES ('x', 'x', 'x', 'x', 'x')`),
    );
    await denied(asOurs(`CREATE TABLE "mine" ("id" text)`));
    expect(await asOurs(`UPDATE "Membership" SET "role" = 'reviewer' WHERE "id" = 'same' RETURNING "orgId"`)).toEqual([
      { orgId: ours },
    ]);
  });

  it.each(["UPDATE", "DELETE", "TRUNCATE"])(
    "refuses to %s what is only ever added, to every role and the owner",
    async (event) => {
      const sql = {
        UPDATE: `UPDATE "AuditEvent" SET "actor" = '!'`,
        DELETE: `DELETE FROM "AuditEvent"`,
        TRUNCATE: `TRUNCATE "AuditEvent"`,
      }[event];
      await denied(asOurs(sql ?? ""));
      await denied(within(enterAsSystem, (run) => run(sql ?? "")));
      await expect(client.$executeRawUnsafe(sql ?? "")).rejects.toThrow(/Rows of AuditEvent are only ever added/);
      expect(await asOurs(`SELECT "actor" FROM "AuditEvent"`)).toEqual([{ actor: "same" }]);
    },
  );

  it("can be stepped out of by SQL alone, which the guard lets nobody write", async () => {
    const escaped = await asOrg(ours, async (sql) => {
      await sql("RESET ROLE");
      return sql(`SELECT DISTINCT "orgId" FROM "Template"`);
    });
    expect(escaped).toHaveLength(2);
    await withOrg(ours, async (tx) => {
      for (const key of ["$queryRaw", "$queryRawUnsafe", "$executeRaw", "$executeRawUnsafe"]) {
        expect(() => Reflect.get(tx, key)).toThrow("out of an organisation's reach");
        expect(Reflect.get(tx.template, key)).toBeUndefined();
      }
    });
  });
});
