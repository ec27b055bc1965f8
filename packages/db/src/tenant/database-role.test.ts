import { expect, it } from "vitest";
import { enterAsOrganization, enterAsSystem } from "./database-role.ts";

/** A transaction that keeps what it was asked to execute, and answers with an error where one is given. */
function recorder(error?: Error) {
  const statements: { sql: string; values: unknown[] }[] = [];
  const $executeRaw = (sql: { readonly raw: readonly string[] } | { sql: string }, ...values: unknown[]) => {
    statements.push({ sql: "raw" in sql ? sql.raw.join("?") : sql.sql, values });
    return Object(error === undefined ? Promise.resolve(1) : Promise.reject(error));
  };
  return { statements, $executeRaw };
}

it("takes on the role and the organisation until the transaction ends, as values and not as SQL", async () => {
  const [tenant, system] = [recorder(), recorder()];
  await enterAsOrganization(tenant, "o'urs");
  await enterAsSystem(system);
  expect(tenant.statements).toEqual([
    {
      sql: "SELECT set_config('role', ?, true), set_config('app.org_id', ?, true)",
      values: ["mockingbird_tenant", "o'urs"],
    },
  ]);
  expect(system.statements).toEqual([{ sql: "SELECT set_config('role', ?, true)", values: ["mockingbird_system"] }]);
});

it.each([
  'ERROR: permission denied to set role "mockingbird_tenant"',
  'ERROR: role "mockingbird_system" does not exist',
  "invalid value for parameter: role mockingbird_tenant does not exist",
])("says what to do about %s", async (message) => {
  for (const attempt of [
    enterAsOrganization(recorder(new Error(message)), "ours"),
    enterAsSystem(recorder(new Error(message))),
  ]) {
    const error: unknown = await attempt.catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      message:
        "The login of DATABASE_URL cannot take on PostgreSQL's roles mockingbird_tenant and mockingbird_system: apply the migrations, then run GRANT mockingbird_tenant, mockingbird_system TO that login.",
      cause: { message },
    });
  }
});

it("leaves other errors as they are, because a busy database is asked again", async () => {
  const busy = new Error("too many connections");
  await expect(enterAsSystem(recorder(busy))).rejects.toBe(busy);
});
