import { checkoutSessionCompleted } from "./checkout-session-completed.ts";
import { customerSubscriptionCreated } from "./customer-subscription-created.ts";
import { customerSubscriptionDeleted } from "./customer-subscription-deleted.ts";
import { customerSubscriptionTrialWillEnd } from "./customer-subscription-trial-will-end.ts";
import { customerSubscriptionUpdated } from "./customer-subscription-updated.ts";
import type { EventHandler } from "./event-handler.ts";
import { invoiceCreated } from "./invoice-created.ts";
import { invoiceFinalized } from "./invoice-finalized.ts";
import { invoiceMarkedUncollectible } from "./invoice-marked-uncollectible.ts";
import { invoicePaid } from "./invoice-paid.ts";
import { invoicePaymentFailed } from "./invoice-payment-failed.ts";
import { invoiceVoided } from "./invoice-voided.ts";

/** Every event of Stripe's that means something here, one file each. */
export const eventHandlers: ReadonlyMap<string, EventHandler> = new Map(
  [
    checkoutSessionCompleted,
    customerSubscriptionCreated,
    customerSubscriptionUpdated,
    customerSubscriptionDeleted,
    customerSubscriptionTrialWillEnd,
    invoiceCreated,
    invoiceFinalized,
    invoicePaid,
    invoicePaymentFailed,
    invoiceVoided,
    invoiceMarkedUncollectible,
  ].map((handler) => [handler.type, handler]),
);
