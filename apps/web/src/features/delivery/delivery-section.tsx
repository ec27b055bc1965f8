import type { Delivery } from "@mockingbird/api/views";
import { Section } from "@mockingbird/ui/server";
import { ChevronDown } from "lucide-react";
import { AnswersTable } from "./answers-table.tsx";
import { deliveryFacts } from "./delivery-facts.ts";
import { TalkTimeline } from "./talk-timeline.tsx";

/** How a candidate talked in an interview, explained figure by figure. No grade, and nothing that looks like one. */
export function DeliverySection({ delivery }: { delivery: Delivery }) {
  const { unspokenLines } = delivery;
  return (
    <Section
      title="How you talked"
      description="Counted from the times at which each of you spoke. It is no grade and goes into none, and nobody at your organisation is shown it."
    >
      <TalkTimeline stretches={delivery.stretches} />
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {deliveryFacts(delivery).map(({ term, value, explanation }) => (
          <div key={term} className="flex flex-col gap-0.5">
            <dt className="text-12 text-ink-muted">{term}</dt>
            <dd className="wrap-anywhere text-16 text-ink tabular-nums">{value}</dd>
            <dd className="max-w-[46ch] text-13 text-ink-muted">{explanation}</dd>
          </div>
        ))}
      </dl>
      {unspokenLines > 0 ? (
        <p className="max-w-[66ch] text-13 text-ink-muted">
          {unspokenLines === 1 ? "One line of yours is" : `${unspokenLines} lines of yours are`} left out: typed, or not
          timed.
        </p>
      ) : null}
      <details className="group">
        <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-control py-1 text-14 text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronDown aria-hidden="true" className="size-4 group-open:rotate-180" />
          Every answer in figures
        </summary>
        <div className="pt-2">
          <AnswersTable answers={delivery.answers} />
        </div>
      </details>
    </Section>
  );
}
