import {
  findBillingAccount,
  findBillingMember,
  findInvoice,
  type MailSenderRecord,
  readPeriodUsage,
  type TenantTx,
} from "@mockingbird/db";
import { planIdSchema, plans } from "@mockingbird/domain";
import { readEntitlement } from "../rules/read-entitlement.ts";
import { parseWarning } from "../rules/usage-warning.ts";
import { paymentContent, trialContent, usageContent } from "./billing-content.ts";
import type { MailSurroundings } from "./load-mail.ts";
import type { MailContent } from "./mail-content.ts";

interface BillingMail {
  subjectId: string;
  membershipId: string | null;
}
type BillingLoader = (
  tx: TenantTx,
  mail: BillingMail,
  sender: MailSenderRecord,
  surroundings: MailSurroundings,
) => Promise<{ to: string; content: MailContent } | null>;

/** What mails to owners and admins about billing say; null when the reason has gone, or whoever was to read it. */
export const billingMailLoaders: Record<"payment" | "trial" | "usage", BillingLoader> = {
  payment: async (tx, { subjectId, membershipId }, sender, surroundings) => {
    const member = await findBillingMember(tx, membershipId);
    const invoice = await findInvoice(tx, subjectId);
    if (!member || invoice?.state !== "open") return null;
    const account = await findBillingAccount(tx);
    const content = paymentContent({
      ...newsOf(sender, surroundings),
      invoiceNumber: invoice.number,
      total: sayMoney(invoice.totalCents, invoice.currency),
      graceUntil: account?.graceUntil ?? null,
    });
    return { to: member.user.email, content };
  },
  trial: async (tx, { membershipId }, sender, surroundings) => {
    const member = await findBillingMember(tx, membershipId);
    const account = await findBillingAccount(tx);
    const planId = planIdSchema.safeParse(account?.planId).data;
    if (!member || !planId || account?.state !== "trialing" || !account.trialEndsAt || account.cancelsAtPeriodEnd)
      return null;
    const { name: planName, monthlyCents } = plans[planId];
    const price = sayMoney(monthlyCents, "usd");
    const content = trialContent({
      ...newsOf(sender, surroundings),
      planName,
      price,
      trialEndsAt: account.trialEndsAt,
    });
    return { to: member.user.email, content };
  },
  usage: async (tx, { subjectId, membershipId }, sender, surroundings) => {
    const member = await findBillingMember(tx, membershipId);
    const warning = parseWarning(subjectId);
    const { entitlement } = await readEntitlement(tx, surroundings.now());
    const { period, includedSeconds, secondsMax, seatsMax } = entitlement;
    const limit = warning?.what === "seats" ? seatsMax : includedSeconds;
    // One of a period that is over says nothing any more.
    if (!member || !warning || limit === null || warning.periodId !== period.startsAt.toISOString()) return null;
    const { chargedSeconds, seats } = await readPeriodUsage(tx, period);
    const isSeats = warning.what === "seats";
    const goesOn = !isSeats && (secondsMax === null || secondsMax > (includedSeconds ?? 0));
    const content = usageContent({
      ...newsOf(sender, surroundings),
      what: warning.what,
      percent: warning.percent,
      used: String(isSeats ? seats : Math.floor(chargedSeconds / 60)),
      limit: String(isSeats ? limit : Math.floor(limit / 60)),
      periodEndsAt: period.endsAt,
      whatThen: goesOn
        ? "Interviews go on beyond that, and further minutes are charged at your plan's price."
        : "When all are used, no further interview can begin; those that run finish.",
    });
    return { to: member.user.email, content };
  },
};

function newsOf({ name, timeZone }: MailSenderRecord, { appUrls }: MailSurroundings) {
  return { organizationName: name, timeZone, url: `${appUrls.admin}/billing` };
}

function sayMoney(cents: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    cents / 100,
  );
}
