import type { ReviewedInterview } from "@mockingbird/api/views";
import { geminiModels } from "@mockingbird/domain";
import { formatDuration } from "@mockingbird/ui";
import { formatCost } from "../month-usage/index.ts";
import { endCauseSentences } from "../transcript/index.ts";

const tokens = new Intl.NumberFormat("en-GB");
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

type Talked = Pick<ReviewedInterview, "durationSeconds" | "endCause" | "model">;

/** The lines of a receipt, from what was charged down to what was read and spoken. */
export function receiptFacts(
  { durationSeconds, endCause, model }: Talked,
  usage: NonNullable<ReviewedInterview["usage"]>,
): { term: string; value: string }[] {
  const { tokens: used } = usage;
  const counted = (count: number) => `${tokens.format(count)} tokens`;
  return [
    { term: "Charged", value: usage.chargedSeconds === 0 ? "Nothing" : formatDuration(usage.chargedSeconds) },
    ...(durationSeconds === null ? [] : [{ term: "Talked for", value: formatDuration(durationSeconds) }]),
    ...(endCause ? [{ term: "How it ended", value: endCauseSentences[endCause] }] : []),
    { term: "Model", value: geminiModels[model].label },
    { term: "Model cost", value: formatCost(usage.costMicroUsd) },
    { term: "Prices of", value: day.format(new Date(usage.pricesFrom)) },
    { term: "Sound read", value: counted(used.audioIn) },
    { term: "Sound spoken", value: counted(used.audioOut) },
    { term: "Text read", value: counted(used.textIn) },
    { term: "Text written", value: counted(used.textOut) },
  ];
}
