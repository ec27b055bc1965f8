import { listOrganizationsWithDueMail, withSystem } from "@mockingbird/db/system";

/** Ids of the organisations with mails that are due. Which they are is theirs to find, each for itself. */
export function listOrganizationsToMail(now: Date): Promise<string[]> {
  return withSystem((tx) => listOrganizationsWithDueMail(tx, now));
}
