import { beforeAll, expect, it } from "vitest";
import { appendOnlyTables } from "../src/migrate/append-only.ts";
import { describeModels } from "../src/tenant/data-model.ts";
import { systemWrittenFields, tenancy } from "../src/tenant/tenancy.ts";
import { describeOnBothDatabases } from "../src/testing/index.ts";
import { readTables, type Table } from "./fixtures/read-tables.ts";
import { readTriggers } from "./fixtures/read-triggers.ts";

const tenantTables = Object.entries(tenancy).flatMap(([name, whose]) => (whose === "tenant" ? [name] : []));

describeOnBothDatabases("the database's own catalogue", (db) => {
  let tables = new Map<string, Table>();
  const keysOf = (name: string) => tables.get(name) ?? { primaryKey: [], uniqueKeys: [], foreignKeys: [] };
  beforeAll(async () => {
    tables = await readTables(db.provider, db.url());
  });

  it("has the tables of which somebody said whose their rows are, and no others", () => {
    expect([...tables.keys()].sort()).toEqual(Object.keys(tenancy).sort());
    expect(tenantTables.length).toBeGreaterThan(15);
  });

  it.each(tenantTables)("tells the rows of %s apart by organisation in every key", (name) => {
    expect(keysOf(name).primaryKey).toEqual(["orgId", "id"]);
    for (const key of keysOf(name).uniqueKeys) expect(key[0]).toBe("orgId");
  });

  it.each(tenantTables)("lets %s point at rows of its own organisation only", (name) => {
    const { foreignKeys } = keysOf(name);
    for (const { to, columns, onUpdate } of foreignKeys) {
      expect(onUpdate).toBe("NO ACTION");
      if (tenantTables.includes(to)) expect(columns).toContain("orgId>orgId");
    }
    // Every row hangs on its organisation, itself or through the rows it points at.
    expect(foreignKeys.some(({ columns }) => columns.some((column) => column.startsWith("orgId>")))).toBe(true);
  });

  it("lets no global table point into an organisation", () => {
    for (const [name, { foreignKeys }] of tables) {
      if (!tenantTables.includes(name)) expect(foreignKeys.filter(({ to }) => tenantTables.includes(to))).toEqual([]);
    }
  });

  it("has no way from a tenant table to a global row but its organisation, and what only the system writes", () => {
    const ways = tenantTables.flatMap((name) =>
      keysOf(name)
        .foreignKeys.filter(({ to }) => to !== "Organization" && !tenantTables.includes(to))
        .map(({ columns }) => [name, columns.map((column) => column.replace(/>.*/, ""))]),
    );
    expect(Object.fromEntries(ways)).toEqual(systemWrittenFields);
  });

  it("keeps every tenant table's rows in their organisation, and what is written once as it was written", async () => {
    const triggers = await readTriggers(db.provider, db.url(), tenantTables);
    expect(triggers.moveRefused.sort()).toEqual(tenantTables);
    expect(triggers.updateRefused.sort()).toEqual([...appendOnlyTables].sort());
    expect(triggers.deleteRefused.sort()).toEqual([...appendOnlyTables].sort());
  });
});

it("a model of which nobody said whose its rows are answers no query, nor does one that is said wrongly", () => {
  const model = (...names: string[]) => ({ fields: names.map((name) => ({ name, kind: "scalar", type: "String" })) });
  const describe = (models: object) => () => describeModels({ models });
  expect(describe({ Payslip: model("orgId", "id") })).toThrow("Payslip has to be declared");
  expect(describe({ Payslip: model("id") })).toThrow("Payslip has to be declared");
  expect(describe({ Interview: model("id") })).toThrow("Interview has to be declared");
  expect(describe({ User: model("orgId", "id") })).toThrow("User has to be declared");
  expect(describe({ Interview: model("orgId", "id"), User: model("id") })().get("Interview")?.isTenant).toBe(true);
  expect(() => describeModels(undefined)).toThrow();
});
