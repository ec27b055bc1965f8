/**
 * Says whether what was audited is still as it was written, and exits with 1 when it is not:
 * - `verify-audit.ts` follows the chain of every organisation in the database of DATABASE_URL;
 * - `verify-audit.ts --org ID` follows that organisation's;
 * - `verify-audit.ts --file PATH` follows an export (NDJSON) from the console.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { BrokenSeal } from "../audit/find-broken-seal.ts";
import { verifyAuditChain } from "../audit/verify-audit-chain.ts";
import { verifyExport } from "../audit/verify-export.ts";
import { disconnect } from "../client/shared-client.ts";
import { withOrg } from "../with-org.ts";
import { withSystem } from "../with-system.ts";
import { runCommand } from "./run-command.ts";

function refuseBroken(whose: string, broken: BrokenSeal | null): void {
  if (broken) throw new Error(`${whose}: the chain is broken at event ${broken.seq}. ${broken.why}`);
}

async function verifyFile(path: string): Promise<void> {
  const { events, last, broken } = await verifyExport(createInterface({ input: createReadStream(path) }));
  refuseBroken(path, broken);
  console.log(`${path}: ${events} events, all as they were written. The last one's seal is ${last}.`);
}

async function verifyOrganization(orgId: string): Promise<void> {
  const { events, broken } = await verifyAuditChain((work) => withOrg(orgId, work));
  refuseBroken(orgId, broken);
  console.log(`${orgId}: ${events} events, all as they were written.`);
}

async function listOrganizationIds(): Promise<string[]> {
  const organizations = await withSystem((tx) =>
    tx.organization.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  return organizations.map(({ id }) => id);
}

const { values } = parseArgs({ options: { org: { type: "string" }, file: { type: "string" } } });
await runCommand(async () => {
  try {
    if (values.file !== undefined) return await verifyFile(values.file);
    const orgIds = values.org === undefined ? await listOrganizationIds() : [values.org];
    for (const orgId of orgIds) await verifyOrganization(orgId);
  } finally {
    await disconnect();
  }
});
