import type { FirstSteps as Steps } from "@mockingbird/api/views";
import { classNames } from "@mockingbird/ui";
import { Check, ChevronRight } from "lucide-react";
import Link from "next/link";

const steps: readonly { name: keyof Steps; title: string; note: string; href: string }[] = [
  {
    name: "invited",
    title: "Invite your candidates",
    note: "One by one, or hundreds from a CSV file.",
    href: "/people/import",
  },
  {
    name: "configured",
    title: "Decide how it asks",
    note: "The voice, the manner and what is never asked. Try it for a minute.",
    href: "/interviewer",
  },
  {
    name: "template",
    title: "Write the questions",
    note: "Begin with one of the library, and make it yours.",
    href: "/templates",
  },
  {
    name: "assigned",
    title: "Give it to a cohort",
    note: "Or to some of them, with a date and a number of attempts.",
    href: "/assignments/new",
  },
  {
    name: "reviewed",
    title: "Review what comes back",
    note: "Read, score with evidence, and release it to the candidate.",
    href: "/interviews?review=to-review",
  },
];

/** The way from an empty organisation to the first reviewed interview, with what is done ticked. */
export function FirstSteps({ done }: { done: Steps }) {
  const next = steps.find(({ name }) => !done[name]);
  return (
    <section aria-labelledby="first-steps" className="flex flex-col gap-3">
      <h2 id="first-steps" className="font-medium font-serif text-20 text-ink">
        Your first interview, in five steps
      </h2>
      <ol className="rounded-panel border border-line bg-raised">
        {steps.map((step, index) => {
          const isDone = done[step.name];
          return (
            <li key={step.name} className="border-line border-b last:border-b-0">
              <Link
                href={step.href}
                className="flex items-center gap-4 px-4 py-3 transition-colors duration-120 hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span
                  className={classNames(
                    "inline-flex size-6 shrink-0 items-center justify-center rounded-full border font-medium text-12 tabular-nums",
                    isDone && "border-accent bg-accent-wash text-accent",
                    step === next && "border-accent bg-accent text-on-accent",
                    !isDone && step !== next && "border-line-strong text-ink-muted",
                  )}
                >
                  {isDone ? <Check aria-hidden="true" strokeWidth={3} className="size-3" /> : index + 1}
                </span>
                <span className="flex min-w-0 flex-1 flex-col">
                  <span className={classNames("text-14", isDone ? "text-ink-muted" : "font-medium text-ink")}>
                    {step.title}
                    {isDone ? <span className="sr-only"> (done)</span> : null}
                  </span>
                  {isDone ? null : <span className="text-13 text-ink-muted">{step.note}</span>}
                </span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
