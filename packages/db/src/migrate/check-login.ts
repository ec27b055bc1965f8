import { connectClient } from "../client/connect-client.ts";
import { providerOf } from "../client/provider.ts";
import { enterAsOrganization, enterAsSystem } from "../tenant/database-role.ts";

/** What would let a login see every organisation without a role being taken on, as PostgreSQL's catalogue has it. */
const stepsOverSql = `SELECT rolsuper OR rolbypassrls OR pg_has_role('mockingbird_system', 'USAGE') OR EXISTS (
    SELECT FROM pg_class WHERE relname = 'Organization' AND pg_has_role(relowner, 'MEMBER')) AS "stepsOver"
  FROM pg_roles WHERE rolname = current_user`;

/**
 * Tries whether the apps can work with this address: whether its login may take on the roles of a unit of work and, where
 * `ownsNothing` is asked of it, could do nothing without them. Nothing to try on SQLite.
 * @throws Error that says what to do.
 */
export async function checkLogin(databaseUrl: string, { ownsNothing }: { ownsNothing: boolean }): Promise<void> {
  if (providerOf(databaseUrl) === "sqlite") return;
  const client = await connectClient(databaseUrl);
  try {
    for (const enter of [enterAsSystem, (tx: typeof client) => enterAsOrganization(tx, "nobody")]) {
      await client.$transaction((tx) => enter(Object(tx)));
    }
    if (!ownsNothing) return;
    const [login] = await client.$queryRawUnsafe<{ stepsOver: boolean }[]>(stepsOverSql);
    if (login?.stepsOver !== false) {
      throw new Error(
        "The login of DATABASE_URL could step over row-level security: use one that is no superuser, owns no table, and was made with NOINHERIT.",
      );
    }
  } finally {
    await client.$disconnect();
  }
}
