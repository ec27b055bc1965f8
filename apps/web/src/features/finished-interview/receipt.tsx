import type { Receipt as ReceiptView } from "@mockingbird/api/views";
import type { ReactNode } from "react";
import { attemptsLeftSentence } from "./attempts-left-sentence.ts";
import { StartInterview } from "./later.tsx";
import { minutesSentence } from "./minutes-sentence.ts";

type ReceiptProps = {
  receipt: ReceiptView;
  attempt: number;
  title: string;
  organizationName: string;
};

/** What the interview cost, item by item, and the way to the next attempt while there is one. */
export function Receipt({ receipt, attempt, title, organizationName }: ReceiptProps) {
  const { countsAsAttempt, blocked } = receipt;
  return (
    <section
      aria-labelledby="receipt"
      className="flex w-full max-w-xl flex-col gap-4 rounded-panel border border-line bg-raised p-5"
    >
      <h2 id="receipt" className="font-medium font-serif text-16 text-ink">
        What this interview cost you
      </h2>
      <dl className="flex flex-col gap-2.5 text-14">
        <Item term={`Attempt ${attempt}`}>
          {countsAsAttempt ? "Counts as one attempt" : "Nothing: it does not count"}
        </Item>
        <Item term="Minutes">{minutesSentence(receipt, organizationName)}</Item>
        <Item term="What is left">{attemptsLeftSentence(receipt)}</Item>
      </dl>
      {blocked === null ? (
        <div className="flex border-line border-t pt-4">
          <StartInterview assignmentId={receipt.assignmentId} title={title} continues={false} again />
        </div>
      ) : null}
    </section>
  );
}

function Item({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="wrap-anywhere text-ink tabular-nums">{children}</dd>
    </div>
  );
}
