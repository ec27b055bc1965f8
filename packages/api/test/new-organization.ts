import { randomUUID } from "node:crypto";
import { withSystem } from "@mockingbird/db/system";
import { createInterviewerConfig, createOrganization } from "@mockingbird/db/testing";

/** An organisation that no other test knows, with an interviewer. Answers its id. */
export async function addNewOrganization(timeZone: string): Promise<string> {
  const id = `org-${randomUUID()}`;
  await withSystem(async (tx) => {
    await createOrganization(tx, { id, name: id, timeZone });
    await createInterviewerConfig(tx, { orgId: id });
  });
  return id;
}
