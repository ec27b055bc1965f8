import { type Plan, type PlanId, planCurrency, plans } from "@mockingbird/domain";
import { Badge, formatMinutes } from "@mockingbird/ui";
import type { ReactNode } from "react";
import { formatPrice } from "./money.ts";

const countFormat = new Intl.NumberFormat("en-GB");

type PlanCardProps = { planId: PlanId; isPresent: boolean; children?: ReactNode };

/** What a plan gives and costs. */
export function PlanCard({ planId, isPresent, children }: PlanCardProps) {
  const plan: Plan = plans[planId];
  return (
    <li
      aria-current={isPresent || undefined}
      className="flex flex-col gap-4 border-line border-t py-5 first:border-t-0 md:border-t-0 md:border-l md:px-6 md:py-1 md:last:pr-0 md:first:border-l-0 md:first:pl-0"
    >
      <div className="flex flex-col gap-1">
        <h3 className="flex flex-wrap items-center gap-2.5 font-medium font-serif text-20 text-ink">
          {plan.name}
          {isPresent ? (
            <span className="inline-flex font-sans">
              <Badge tone="accent">Your plan</Badge>
            </span>
          ) : null}
        </h3>
        <p className="text-13 text-ink-muted md:min-h-10">{plan.description}</p>
      </div>
      <p className="flex items-baseline gap-1.5">
        <span className="font-serif text-28 text-ink tabular-nums">{formatPrice(plan.monthlyCents, planCurrency)}</span>
        <span className="text-14 text-ink-muted">a month</span>
      </p>
      <dl className="flex flex-col text-14">
        {factsOf(plan).map(({ term, value }) => (
          <div key={term} className="flex justify-between gap-4 border-line border-t py-1.5">
            <dt className="text-ink-muted">{term}</dt>
            <dd className="text-right text-ink tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {children ? <div className="mt-auto flex flex-col gap-2">{children}</div> : null}
    </li>
  );
}

function factsOf(plan: Plan): { term: string; value: string }[] {
  return [
    { term: "Minutes included", value: formatMinutes(plan.includedSeconds) },
    { term: "Extra minute", value: formatPrice(plan.extraCentsPerMinute, planCurrency) },
    { term: "Seats", value: plan.seatsMax === null ? "no limit" : countFormat.format(plan.seatsMax) },
    { term: "Interviews at once", value: countFormat.format(plan.concurrentInterviewsMax) },
    { term: "Free trial, the first time", value: `${plan.trialDays} days, ${formatMinutes(plan.trialSeconds)}` },
  ];
}
