import type { MailContent } from "./mail-content.ts";
import { sayMoment } from "./say-moment.ts";

interface BillingNews {
  organizationName: string;
  timeZone: string;
  url: string;
}

/** What owners read when a payment failed: what it is about, and until when interviews go on. */
export function paymentContent({
  organizationName,
  timeZone,
  url,
  invoiceNumber,
  total,
  graceUntil,
}: BillingNews & { invoiceNumber: string | null; total: string; graceUntil: Date | null }): MailContent {
  const until = graceUntil ? sayMoment(graceUntil, timeZone) : null;
  return {
    subject: `${organizationName}: a payment for Mockingbird did not go through`,
    preheader: until ? `Interviews go on until ${until}.` : "Look at the card on file.",
    title: "A payment did not go through",
    paragraphs: [
      `The payment of an invoice of ${organizationName} did not go through. It is tried again by itself; a card that has expired or is blocked has to be changed.`,
      ...(until
        ? [
            `Until ${until} nothing changes for candidates. After that no interview can begin until the invoice is paid. Nothing is lost.`,
          ]
        : []),
    ],
    facts: [...(invoiceNumber ? [{ label: "Invoice", value: invoiceNumber }] : []), { label: "Amount", value: total }],
    action: { label: "See the billing page", url },
    notes: ["Only owners can change the card."],
  };
}

/** What owners read three days before their trial ends. */
export function trialContent({
  organizationName,
  timeZone,
  url,
  planName,
  price,
  trialEndsAt,
}: BillingNews & { planName: string; price: string; trialEndsAt: Date }): MailContent {
  const ends = sayMoment(trialEndsAt, timeZone);
  return {
    subject: `${organizationName}: your trial of Mockingbird ends ${ends}`,
    preheader: `Then ${planName} costs ${price} a month.`,
    title: "Your trial ends soon",
    paragraphs: [
      `The trial of ${organizationName} ends ${ends}. From then on ${planName} costs ${price} a month. Whoever does not want that cancels before; everything stays readable.`,
    ],
    facts: [
      { label: "Plan", value: planName },
      { label: "Price", value: `${price} a month` },
      { label: "Trial ends", value: ends },
    ],
    action: { label: "See the billing page", url },
    notes: ["Only owners can cancel or change the plan."],
  };
}

/** What owners and admins read when most of a period's minutes or seats are used, or all. */
export function usageContent({
  organizationName,
  timeZone,
  url,
  what,
  percent,
  used,
  limit,
  periodEndsAt,
  whatThen,
}: BillingNews & {
  what: "minutes" | "seats";
  percent: number;
  used: string;
  limit: string;
  periodEndsAt: Date;
  whatThen: string;
}): MailContent {
  const ends = sayMoment(periodEndsAt, timeZone);
  const isAll = percent >= 100;
  const title = isAll ? `All ${what} of this period are used` : `${percent} % of this period's ${what} are used`;
  return {
    subject: `${organizationName}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    preheader: whatThen,
    title,
    paragraphs: [`${organizationName} has used ${used} of ${limit} ${what}. The period ends ${ends}. ${whatThen}`],
    facts: [
      { label: "Used", value: `${used} of ${limit} ${what}` },
      { label: "Period ends", value: ends },
    ],
    action: { label: "See the billing page", url },
    notes: ["Each period's mails come once at 80 % and once at 100 %."],
  };
}
