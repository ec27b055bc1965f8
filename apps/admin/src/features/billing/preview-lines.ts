import type { PlanChangePreview } from "@mockingbird/api/views";
import { plans } from "@mockingbird/domain";

export interface PreviewLine {
  term: string;
  cents: number;
}

/** What a change of plan is made of, in the order of an invoice; together they are what is to be paid now. */
export function previewLines({ planId, dueNowCents, creditCents, usedCents }: PlanChangePreview): PreviewLine[] {
  const { name, monthlyCents } = plans[planId];
  const restCents = dueNowCents + creditCents - usedCents;
  // A trial goes on without a new period. What else there is was left over from invoices before.
  const newCents = restCents === 0 ? 0 : monthlyCents;
  return [
    { term: `A month of ${name}`, cents: newCents },
    { term: "Extra minutes used so far", cents: usedCents },
    { term: "Back for the rest of the present period", cents: -creditCents },
    { term: "Left over from invoices before", cents: restCents - newCents },
  ].filter(({ cents }) => cents !== 0);
}
