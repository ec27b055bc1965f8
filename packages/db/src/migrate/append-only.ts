import type { Provider } from "../client/provider.ts";

/** Tables whose rows are only ever added, whoever asks. */
export const appendOnlyTables: ReadonlySet<string> = new Set([
  "AuditEvent",
  "Consent",
  "DeletionReceipt",
  "UsageLedger",
]);

/**
 * SQL that keeps what was written once as it was written; nothing for other tables. A table that Prisma rebuilds on
 * SQLite loses its triggers, so this follows every CREATE TABLE.
 */
export function appendOnlyTriggerSql(provider: Provider, table: string): string {
  if (!appendOnlyTables.has(table)) return "";
  if (provider === "sqlite") {
    return ["update", "delete"]
      .map(
        (event) => `CREATE TRIGGER "${table}_${event}_refused" BEFORE ${event.toUpperCase()} ON "${table}"
BEGIN SELECT RAISE(ABORT, 'Rows of ${table} are only ever added.'); END;
`,
      )
      .join("");
  }
  return `CREATE TRIGGER "${table}_rewriting_refused" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "${table}_emptying_refused" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
`;
}
