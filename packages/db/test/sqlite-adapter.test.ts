import { createClient } from "@libsql/client";
import { expect, inject, it } from "vitest";
import { createSqliteAdapter } from "../src/client/sqlite-adapter.ts";
import { copyTestTemplate } from "../src/testing/test-templates.ts";

const rename = (name: string) => ({ sql: `UPDATE "Organization" SET "name" = '${name}'`, args: [], argTypes: [] });

async function openFile() {
  const url = await copyTestTemplate(inject("mockingbirdTestTemplates"), "sqlite");
  const other = createClient({ url });
  await other.execute(
    `INSERT INTO "Organization" ("id", "slug", "name", "kind", "timeZone") VALUES ('o', 'o', 'first', 'university', 'UTC')`,
  );
  return { other, adapter: await createSqliteAdapter(url).connect() };
}

it("takes its turn after another process had the lock and changed the file", async () => {
  const { other, adapter } = await openFile();
  await other.execute("BEGIN IMMEDIATE");
  await expect(adapter.startTransaction()).rejects.toThrow("SocketTimeout");
  await other.execute(`UPDATE "Organization" SET "name" = 'second'`);
  await other.execute("COMMIT");

  const transaction = await adapter.startTransaction();
  expect(await transaction.executeRaw(rename("third"))).toBe(1);
  await transaction.commit();
  const { rows } = await other.execute(`SELECT "name" FROM "Organization"`);
  expect(rows).toMatchObject([{ name: "third" }]);
});

it("goes on after a commit that was refused, of which nothing stays", async () => {
  const { other, adapter } = await openFile();
  const transaction = await adapter.startTransaction();
  await transaction.executeRaw({ sql: "PRAGMA defer_foreign_keys = ON", args: [], argTypes: [] });
  await transaction.executeRaw({
    sql: `INSERT INTO "Template" ("orgId", "id", "title") VALUES ('nobody', 't', 't')`,
    args: [],
    argTypes: [],
  });
  await expect(transaction.commit()).rejects.toThrow(/FOREIGN KEY/);

  const next = await adapter.startTransaction();
  expect(await next.executeRaw(rename("after"))).toBe(1);
  await next.commit();
  const { rows } = await other.execute(
    `SELECT (SELECT count(*) FROM "Template") AS "templates", "name" FROM "Organization"`,
  );
  expect(rows).toMatchObject([{ templates: 0, name: "after" }]);
});
