import type { Billing } from "@mockingbird/api/views";
import { planCurrency, plans } from "@mockingbird/domain";
import { Badge, Facts, formatExactMoment, formatMinutes } from "@mockingbird/ui/server";
import type { ReactNode } from "react";
import { DateRange } from "./date-range.tsx";
import { DateText } from "./date-text.tsx";
import { MinutesMeter } from "./minutes-meter.tsx";
import { formatMoney, formatPrice } from "./money.ts";
import { SentenceText } from "./sentence-text.tsx";
import { standingOf } from "./standing.ts";
import { timeLeft } from "./time-left.ts";

type StandingPanelProps = {
  billing: Billing;
  timeZone: string;
  /** What to do about it. */
  children?: ReactNode;
};

/** Where the organisation stands: what it has, what that costs, and what of it is used. */
export function StandingPanel({ billing, timeZone, children }: StandingPanelProps) {
  const { usage, planId, secondsUnderWay } = billing;
  const { label, tone, sentence } = standingOf(billing);
  const plan = planId && plans[planId];
  const includedSeconds = usage.includedSeconds ?? usage.chargedSeconds;
  const hasExtra = usage.chargedSeconds > includedSeconds || usage.secondsMax !== usage.includedSeconds;
  return (
    <section aria-labelledby="standing" className="flex flex-col gap-6 border-line border-t pt-6">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h2 id="standing" className="font-medium font-serif text-28 text-ink">
            {plan?.name ?? label}
          </h2>
          {plan ? (
            <span className="text-14 text-ink-muted tabular-nums">
              {formatPrice(plan.monthlyCents, planCurrency)} a month
            </span>
          ) : null}
          {plan ? <Badge tone={tone}>{label}</Badge> : null}
        </div>
        <p className="max-w-prose text-14 text-ink-soft">
          <SentenceText sentence={sentence} timeZone={timeZone} />
        </p>
        {children}
      </div>
      <MinutesMeter usage={usage} isTrial={billing.state === "trialing"} isOpen={billing.isOpen} />
      <Facts
        className="grid-cols-[repeat(auto-fill,minmax(10rem,1fr))]"
        items={[
          { term: "This period", value: <PeriodText billing={billing} timeZone={timeZone} /> },
          {
            term: "Candidates with a seat",
            value: usage.seatsMax === null ? `${usage.seats}, no limit` : `${usage.seats} of ${usage.seatsMax}`,
          },
          { term: "Interviews at once", value: `up to ${usage.concurrentInterviewsMax}` },
          ...(hasExtra ? [{ term: "Extra minutes so far", value: formatMoney(usage.extraCents, planCurrency) }] : []),
        ]}
      />
      {secondsUnderWay > 0 ? (
        <p className="text-13 text-ink-muted tabular-nums">
          {formatMinutes(secondsUnderWay)} of this period are still on their way to the invoice.
        </p>
      ) : null}
    </section>
  );
}

/** From its first day to its last, and how long that still is where it means anything. */
function PeriodText({ billing, timeZone }: { billing: Billing; timeZone: string }) {
  const { periodStartsAt, periodEndsAt, isOpen, state } = billing;
  const endsAt = new Date(periodEndsAt);
  return (
    <>
      {/* A trial is shorter than the month that ends with it. */}
      {state === "trialing" ? (
        <>
          until <DateText at={periodEndsAt} timeZone={timeZone} />
        </>
      ) : (
        <DateRange from={periodStartsAt} until={periodEndsAt} timeZone={timeZone} />
      )}
      {isOpen ? (
        <time
          dateTime={periodEndsAt}
          title={`Ends on ${formatExactMoment(endsAt, timeZone)}`}
          suppressHydrationWarning
          className="block text-13 text-ink-muted"
        >
          {timeLeft(endsAt, new Date())}
        </time>
      ) : null}
    </>
  );
}
