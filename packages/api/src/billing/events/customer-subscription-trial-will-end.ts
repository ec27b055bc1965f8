import { findBillingAccount } from "@mockingbird/db";
import { queueOwnerMails } from "../../mail/queue-owner-mails.ts";
import type { EventHandler } from "./event-handler.ts";

/** A trial ends in three days: while it lasts, owners are told, once. */
export const customerSubscriptionTrialWillEnd: EventHandler = {
  type: "customer.subscription.trial_will_end",
  read({ type, data }) {
    if (type !== "customer.subscription.trial_will_end") return null;
    return {
      customer: data.object.customer,
      also: async (tx, now) => {
        const { id: subjectId } = data.object;
        const account = await findBillingAccount(tx);
        const lasts = account?.state === "trialing" && account.subscriptionId === subjectId;
        if (lasts) await queueOwnerMails(tx, { kind: "trial", subjectId }, now);
      },
    };
  },
};
