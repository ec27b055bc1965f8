/** Fills an empty database with two organisations and their people, once, and prints where to look. */
import { disconnect } from "../client/shared-client.ts";
import { readAppUrls, readDatabaseUrl } from "../env.ts";
import { describeDatabaseFailure } from "../migrate/describe-database-failure.ts";
import { scenarios } from "../seed/scenarios.ts";
import { seedOrganization } from "../seed/seed-organization.ts";
import { withSystem } from "../with-system.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const databaseUrl = readDatabaseUrl();
  const { WEB_URL, ADMIN_URL } = readAppUrls();
  const now = new Date();
  try {
    for (const scenario of scenarios) await withSystem((tx) => seedOrganization(tx, scenario, now));
  } catch (error) {
    throw new Error(describeDatabaseFailure(databaseUrl, error), { cause: error });
  } finally {
    await disconnect();
  }
  console.log(`Start an interview as a candidate:  ${WEB_URL}/sign-in
A candidate's finished interview:   ${WEB_URL}/interviews/northfield-leo-2   (leo@northfield.example)
Northfield University's console:    ${ADMIN_URL}/interviews   (priya@northfield.example)
A transcript, as its reviewer:      ${ADMIN_URL}/interviews/northfield-leo-2   (priya@northfield.example)
The other organisation's:           ${ADMIN_URL}/interviews/brightwork-sofia-2   (mei@brightwork.example)`);
});
