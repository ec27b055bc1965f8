import type { UsageReceipt } from "@mockingbird/api/views";
import { chargeSentences, geminiModels } from "@mockingbird/domain";
import { Badge, ExactTime, Facts, linkClass, PageHeader, Section } from "@mockingbird/ui/server";
import Link from "next/link";
import { exactMinutes } from "../billing/index.ts";
import { formatCost } from "../month-usage/index.ts";
import { endCauseSentences } from "../transcript/index.ts";
import { meterSentences } from "./usage-words.ts";

const counts = new Intl.NumberFormat("en-GB");
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What one interview used, what that cost, whether it was charged and why, and whether it has reached the invoice. */
export function ReceiptPage({ receipt, timeZone }: { receipt: UsageReceipt; timeZone: string }) {
  const { tokens, meterState, chargedSeconds, durationSeconds } = receipt;
  const seconds = (value: number) => `${exactMinutes(value)} (${counts.format(value)} seconds)`;
  const invoice = chargedSeconds === 0 ? "Nothing is charged." : "No subscription was running, so none is billed.";
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        above={
          <Link href="/usage?tab=interview" className={linkClass}>
            Usage by interview
          </Link>
        }
        title={`Receipt of ${receipt.candidateName}`}
        description={
          <p className="wrap-anywhere">
            {receipt.title}, attempt {receipt.attempt} {receipt.isTrial ? <Badge>Trial</Badge> : null}
          </p>
        }
      />
      <Section title="Charge" description={chargeSentences[receipt.chargeReason]}>
        <Facts
          items={[
            { term: "Charged", value: chargedSeconds === 0 ? "Nothing" : seconds(chargedSeconds) },
            { term: "Talked for", value: seconds(durationSeconds) },
            { term: "How it ended", value: endCauseSentences[receipt.endCause] },
            { term: "Ended", value: <ExactTime at={receipt.endedAt} timeZone={timeZone} /> },
            { term: "Recorded", value: <ExactTime at={receipt.recordedAt} timeZone={timeZone} /> },
            { term: "Invoice", value: meterState === null ? invoice : meterSentences[meterState] },
          ]}
        />
      </Section>
      <Section title="Model" description="An estimate at list price. It is not what you are charged.">
        <Facts
          items={[
            { term: "Model", value: geminiModels[receipt.model].label },
            { term: "Model cost", value: formatCost(receipt.costMicroUsd) },
            { term: "At prices from", value: day.format(new Date(receipt.pricesFrom)) },
            { term: "Sound read", value: `${counts.format(tokens.audioIn)} tokens` },
            { term: "Sound spoken", value: `${counts.format(tokens.audioOut)} tokens` },
            { term: "Text read", value: `${counts.format(tokens.textIn)} tokens` },
            { term: "Text written", value: `${counts.format(tokens.textOut)} tokens` },
          ]}
        />
      </Section>
    </div>
  );
}
