/**
 * Adds an organisation with an owner, an admin and three candidates, of whom one is being interviewed and the others may
 * be, to a SQLite database: FILE ORGANISATION NAME. A process of its own, since Prisma's client is not for the process that
 * runs the browser.
 */
import {
  createAssignment,
  createConsent,
  createInterview,
  createInterviewerConfig,
  createMember,
  createOrganization,
  createTemplate,
} from "../../db/src/factories/index.ts";
import { disconnect } from "../../db/src/index.ts";
import { withSystem } from "../../db/src/system.ts";
import { setDatabaseUrl } from "../../db/src/testing/env.ts";

const [file = "", orgId = "", name = ""] = process.argv.slice(2);
setDatabaseUrl(`file:${file}`);
const people = [
  ["owner", "owner", "Ottilie Brandt"],
  ["admin", "admin", "Ansel Friis"],
  ["first", "candidate", "Carys Penrose"],
  ["second", "candidate", "Tobias Adeyemi"],
  ["third", "candidate", "Ines Okonkwo"],
] as const;

await withSystem(async (tx) => {
  await createOrganization(tx, { id: orgId, slug: orgId, name, kind: "recruiter", timeZone: "Europe/Berlin" });
  await createInterviewerConfig(tx, { orgId });
  const { id: templateId } = await createTemplate(tx, {
    orgId,
    title: "Service engineer",
    questions: ["Why us?", "What then?"],
  });
  for (const [handle, role, personName] of people) {
    const id = `${orgId}-${handle}`;
    await createMember(tx, { orgId, id, role, name: personName, email: `${handle}@${orgId}.example` });
    if (role !== "candidate") continue;
    await createConsent(tx, { orgId, membershipId: id });
    await createAssignment(tx, { orgId, id, templateId, membershipId: id, attemptsMax: 3 });
  }
  const running = await createAssignment(tx, { orgId, templateId, membershipId: `${orgId}-third`, attemptsMax: 3 });
  const interview = { orgId, id: `${orgId}-running`, assignmentId: running.id, attempt: 1 };
  await createInterview(tx, { ...interview, status: "live", startedAt: new Date() });
});
await disconnect();
