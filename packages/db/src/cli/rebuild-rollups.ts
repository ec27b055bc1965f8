/**
 * Counts every organisation's days anew from its interviews and its ledger, for days from before there were roll-ups:
 * - `rebuild-rollups.ts` puts what was counted in place of what was kept;
 * - `rebuild-rollups.ts --check` changes nothing, names the days that differ, and exits with 1 when there are any.
 */
import { parseArgs } from "node:util";
import { disconnect } from "../client/shared-client.ts";
import { findWrongDays, rebuildRollups } from "../rollups/rebuild-rollups.ts";
import { withSystem } from "../with-system.ts";
import { runCommand } from "./run-command.ts";

async function check(organization: { orgId: string; timeZone: string }): Promise<void> {
  const wrong = await withSystem((tx) => findWrongDays(tx, organization));
  if (wrong.length > 0) throw new Error(`${organization.orgId}: ${wrong.join(", ")} are not as counted anew.`);
  console.log(`${organization.orgId}: every day is as counted anew.`);
}

async function rebuild(organization: { orgId: string; timeZone: string }): Promise<void> {
  const days = await withSystem((tx) => rebuildRollups(tx, organization));
  console.log(`${organization.orgId}: ${days} days counted anew.`);
}

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
await runCommand(async () => {
  try {
    const organizations = await withSystem((tx) =>
      tx.organization.findMany({ select: { id: true, timeZone: true }, orderBy: { id: "asc" } }),
    );
    for (const { id: orgId, timeZone } of organizations) {
      await (values.check === true ? check : rebuild)({ orgId, timeZone });
    }
  } finally {
    await disconnect();
  }
});
