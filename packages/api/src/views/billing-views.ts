import { invoiceStateSchema, planIdSchema, subscriptionStateSchema } from "@mockingbird/domain";
import { z } from "zod";

/** Where an organisation's billing stands, as our own database has it. */
export const billingSchema = z.object({
  state: subscriptionStateSchema,
  /** null: limits are agreed by contract. */
  planId: planIdSchema.nullable(),
  /** Whether interviews may begin, as far as billing goes. */
  isOpen: z.boolean(),
  periodStartsAt: z.iso.datetime(),
  periodEndsAt: z.iso.datetime(),
  trialEndsAt: z.iso.datetime().nullable(),
  cancelsAtPeriodEnd: z.boolean(),
  /** After a failed payment: until when interviews go on. */
  graceUntil: z.iso.datetime().nullable(),
  /** Charged seconds beyond the plan's own: 0 stops at those, null never stops. */
  extraSecondsMax: z.int().nonnegative().nullable(),
  usage: z.object({
    chargedSeconds: z.int(),
    /** What the plan, the trial or the contract includes; null without a limit. */
    includedSeconds: z.int().nullable(),
    /** Where interviews stop; null never. */
    secondsMax: z.int().nullable(),
    /** What is used beyond the included costs so far, in cents, rounded as Stripe does. */
    extraCents: z.int(),
    seats: z.int(),
    seatsMax: z.int().nullable(),
    concurrentInterviewsMax: z.int(),
  }),
  /** Charged seconds of this period that have not reached the invoice yet. */
  secondsUnderWay: z.int(),
  /** Whether there is a payment service to subscribe with; otherwise limits are agreed by contract. */
  isOffered: z.boolean(),
  /** Stripe's stand-in: nothing is really charged. */
  isDemonstration: z.boolean(),
});
export type Billing = z.infer<typeof billingSchema>;

export const invoiceSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  state: invoiceStateSchema,
  totalCents: z.int(),
  currency: z.string(),
  periodStartsAt: z.iso.datetime(),
  periodEndsAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  /** Seconds of interviews on its metered lines. */
  meteredSeconds: z.int(),
  /** Seconds that our own ledger sent to Stripe's meter for the same time. */
  ledgerSeconds: z.int(),
  hostedUrl: z.url().nullable(),
  pdfUrl: z.url().nullable(),
});
export const invoicePageSchema = z.object({ invoices: z.array(invoiceSchema), nextAfter: z.string().nullable() });
export type InvoicePage = z.infer<typeof invoicePageSchema>;

/** What a change of plan costs at once. */
export const planChangePreviewSchema = z.object({
  planId: planIdSchema,
  /** To be paid now; negative when a credit is left for the next invoice. */
  dueNowCents: z.int(),
  /** What is given back for the rest of the present period. */
  creditCents: z.int(),
  /** What the period so far used beyond the included. */
  usedCents: z.int(),
  currency: z.string(),
});
export type PlanChangePreview = z.infer<typeof planChangePreviewSchema>;
