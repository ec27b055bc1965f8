import type { ReviewedInterview } from "@mockingbird/api/views";
import { chargeSentences } from "@mockingbird/domain";
import { Facts, Section } from "@mockingbird/ui";
import { receiptFacts } from "./receipt-facts.ts";

type ReceiptProps = { interview: Pick<ReviewedInterview, "durationSeconds" | "endCause" | "model" | "usage"> };

/** What one interview used, what that cost, and whether it was charged and why. Nothing until its transcript has come. */
export function InterviewReceipt({ interview }: ReceiptProps) {
  if (!interview.usage) return null;
  return (
    <Section title="Receipt" description={chargeSentences[interview.usage.chargeReason]} className="mt-12">
      <Facts items={receiptFacts(interview, interview.usage)} />
    </Section>
  );
}
