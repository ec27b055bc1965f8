import { queueOwnerMails } from "../../mail/queue-owner-mails.ts";
import type { EventHandler } from "./event-handler.ts";

/** A trial ends in three days: owners are told, once. */
export const customerSubscriptionTrialWillEnd: EventHandler = {
  type: "customer.subscription.trial_will_end",
  read({ type, data }) {
    if (type !== "customer.subscription.trial_will_end") return null;
    return {
      customer: data.object.customer,
      also: (tx, now) => queueOwnerMails(tx, { kind: "trial", subjectId: data.object.id }, now),
    };
  },
};
