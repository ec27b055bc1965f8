import { withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { readEntitlement } from "../../src/rules/read-entitlement.ts";
import { tenants } from "../people.ts";
import type { Fixtures } from "./fixture.ts";
import { onlyIn, usedSeconds } from "./furnish.ts";
import { addInvoice, addInvoices, subscribeBoth, unsubscribeBoth } from "./wall-stripe.ts";

/** Both are subscribed, and each has used as many seconds as it is told apart by. */
async function subscribeAndUse(): Promise<void> {
  await subscribeBoth();
  for (const orgId of tenants) {
    const { period } = (await withOrg(orgId, (tx) => readEntitlement(tx, new Date()))).entitlement;
    const id = period.startsAt.toISOString();
    const used = { chargedSeconds: usedSeconds[orgId] };
    await withSystem((tx) =>
      tx.usagePeriod.upsert({
        where: { orgId_id: { orgId, id } },
        create: { orgId, id, endsAt: period.endsAt, ...used },
        update: used,
      }),
    );
  }
}

/** An invoice under the same id in both, and one that only the other has. */
async function addEveryInvoice(id: string): Promise<void> {
  await addInvoices(id);
  for (const orgId of tenants) {
    const where = { orgId_id: { orgId, id: onlyIn(orgId) } };
    if (!(await withSystem((tx) => tx.invoice.findUnique({ where })))) await addInvoice(orgId, onlyIn(orgId));
  }
}

export const billingFixtures: Fixtures = {
  "billing.get": [
    { prepare: subscribeAndUse, showsMarks: true, shows: () => ({ state: "trialing", planId: "pilot" }) },
  ],
  "billing.refresh": [
    { prepare: () => subscribeBoth(), shows: () => ({ state: "trialing", planId: "pilot" }) },
    { prepare: unsubscribeBoth, shows: () => ({ state: "none" }) },
  ],
  "billing.listInvoices": [
    { prepare: addInvoices, input: () => ({}), showsMarks: true },
    { prepare: addEveryInvoice, input: (after) => ({ after }), idField: "after", foreignId: onlyIn },
  ],
  "billing.startCheckout": [{ prepare: unsubscribeBoth, input: () => ({ planId: "pilot" }) }],
  "billing.openPortal": [{ prepare: () => subscribeBoth() }],
  "billing.previewChange": [{ prepare: () => subscribeBoth(), input: () => ({ planId: "department" }) }],
  "billing.changePlan": [
    {
      prepare: () => subscribeBoth(),
      input: () => ({ planId: "department" }),
      shows: () => ({ planId: "department" }),
    },
  ],
  "billing.setExtraSeconds": [
    {
      prepare: () => subscribeBoth(),
      input: () => ({ extraSecondsMax: 60 }),
      shows: () => ({ extraSecondsMax: 60 }),
    },
  ],
};
