import { listOrganizationsWithBilling, listOrganizationsWithDueMeterEvents, withSystem } from "@mockingbird/db/system";

/** Ids of the organisations with charged seconds that are due at Stripe. */
export function listOrganizationsToMeter(now: Date): Promise<string[]> {
  return withSystem((tx) => listOrganizationsWithDueMeterEvents(tx, now));
}

/** Ids of the organisations that subscribed. */
export function listOrganizationsToReconcile(): Promise<string[]> {
  return withSystem((tx) => listOrganizationsWithBilling(tx));
}
