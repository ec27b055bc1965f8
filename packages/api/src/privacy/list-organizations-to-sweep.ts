import { listOrganizationsWithRetention, withSystem } from "@mockingbird/db/system";

/** Ids of the organisations that keep content for a limited time. What is deleted there is theirs to find, each for itself. */
export function listOrganizationsToSweep(): Promise<string[]> {
  return withSystem(listOrganizationsWithRetention);
}
