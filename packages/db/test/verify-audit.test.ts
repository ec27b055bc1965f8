import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toExportedLine } from "../src/audit/exported-line.ts";
import { readAuditStretch, recordAuditEvent, verifyAuditChain, withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { createOrganization, describeOnBothDatabases, executeSql } from "../src/testing/index.ts";
import { querySql } from "../src/testing/test-templates.ts";

const program = join(import.meta.dirname, "../src/cli/verify-audit.ts");
/** Every column that an event has, so that a new one cannot be forgotten. */
const columns = ["id", "occurredAt", "actor", "action", "subjectId", "details", "prevHash", "hash"] as const;

const disarm = {
  sqlite: `DROP TRIGGER "AuditEvent_update_refused"; DROP TRIGGER "AuditEvent_delete_refused";`,
  postgresql: `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL;`,
};

function run(args: string[], url: string): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env: { PATH: "", DATABASE_URL: url } }, (error, out, err) =>
      resolve({ code: error ? 1 : 0, text: out + err }),
    );
  });
}

describeOnBothDatabases("the verifier of what was audited", (db) => {
  let orgId = "";
  let folder = "";
  const verify = () => verifyAuditChain((work) => withOrg(orgId, work));
  const record = (action: string) =>
    withOrg(orgId, (tx) =>
      recordAuditEvent(tx, { actor: "dana", action, subjectId: "priya", details: { from: "reviewer", to: "admin" } }),
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mockingbird-audit-"));
    orgId = (await withSystem((tx) => createOrganization(tx))).id;
    for (const action of ["member:set-role", "transcript:read", "member:remove"]) await record(action);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("finds nothing in what nobody touched, and says so", async () => {
    expect(await verify()).toEqual({ events: 3, broken: null });
    const { code, text } = await run([], db.url());
    expect(text).toContain(`${orgId}: 3 events, all as they were written.`);
    expect(code).toBe(0);
  });

  it("follows a chain of more than one stretch while others add to it", async () => {
    const { id } = await withSystem((tx) => createOrganization(tx));
    const add = (count: number) =>
      withOrg(id, async (tx) => {
        for (let index = 0; index < count; index += 1) {
          await recordAuditEvent(tx, { actor: "system", action: "retention:sweep", subjectId: id });
        }
      });
    await add(1_005);
    const [verdict] = await Promise.all([verifyAuditChain((work) => withOrg(id, work)), add(5)]);
    expect(verdict.broken).toBeNull();
    expect(await verifyAuditChain((work) => withOrg(id, work))).toEqual({ events: 1_010, broken: null });
  }, 60_000);

  it("finds any changed byte of any column, and the last events cut off", async () => {
    await executeSql(db.url(), disarm[db.provider]);
    const key = `"orgId" = '${orgId}' AND "seq" = 2`;
    for (const column of columns) {
      const read = `SELECT CAST("${column}" AS TEXT) FROM "AuditEvent" WHERE ${key}`;
      const stored = String((await querySql(db.url(), read))[0]?.[0]);
      // A digit or letter more, at each place where it still is a value of its kind.
      for (const [index, character] of [...stored].entries()) {
        if (!/[0-9a-zA-Z]/.test(character)) continue;
        const other = character === "1" ? "2" : "1";
        const changed = stored.slice(0, index) + other + stored.slice(index + 1);
        const write = (value: string) =>
          executeSql(db.url(), `UPDATE "AuditEvent" SET "${column}" = ${literal(column, value)} WHERE ${key}`);
        if (
          await write(changed).then(
            () => false,
            () => true,
          )
        )
          continue;
        const after = String((await querySql(db.url(), read))[0]?.[0]);
        if (after !== stored)
          expect((await verify().catch(() => ({ broken: true }))).broken, `${column} ${changed}`).not.toBeNull();
        await write(stored);
      }
      expect(await verify(), column).toEqual({ events: 3, broken: null });
    }
    await executeSql(db.url(), `DELETE FROM "AuditEvent" WHERE "orgId" = '${orgId}' AND "seq" = 3`);
    expect((await verify()).broken).toEqual({ seq: 3, why: "The event is missing." });
    const { code, text } = await run(["--org", orgId], db.url());
    expect(text).toContain("the chain is broken at event 3");
    expect(code).toBe(1);
  }, 120_000);

  function literal(column: (typeof columns)[number], value: string): string {
    const text = `'${value.replaceAll("'", "''")}'`;
    if (db.provider === "sqlite") return text;
    return column === "details" ? `${text}::jsonb` : column === "occurredAt" ? `${text}::timestamp` : text;
  }

  it("finds any changed byte of an export", async () => {
    const { id } = await withSystem((tx) => createOrganization(tx));
    const event = { actor: "dana", action: "transcript:read", subjectId: "leo-2" };
    for (let index = 0; index < 2; index += 1) await withOrg(id, (tx) => recordAuditEvent(tx, event));
    const events = await withOrg(id, (tx) => readAuditStretch(tx, { afterSeq: 0, take: 10 }));
    const bytes = Buffer.from(events.map(toExportedLine).join(""));
    const file = join(folder, "export.ndjson");
    await writeFile(file, bytes);
    expect((await run(["--file", file], db.url())).text).toContain("2 events, all as they were written");
    const { verifyExport } = await import("../src/audit/verify-export.ts");
    const lines = async function* (text: string) {
      yield* text.split("\n");
    };
    for (let index = 0; index < bytes.length - 1; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const { broken } = await verifyExport(lines(changed.toString("utf8")));
      expect(broken, `byte ${index}: ${changed}`).not.toBeNull();
    }
  });
});
