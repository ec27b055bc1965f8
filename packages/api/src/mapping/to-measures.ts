import type { findUsage, InterviewRecord } from "@mockingbird/db";
import { chargeReasonSchema, interviewMetricsSchema } from "@mockingbird/domain";
import type { ReviewedInterview } from "../views/interview-views.ts";

type UsageRow = Awaited<ReturnType<typeof findUsage>>;

/**
 * How well an interview was heard, how its machinery did, and what it used. Figures that an earlier version measured
 * otherwise are left out rather than keep the transcript from being read.
 */
export function toMeasures(
  { speechHeardMs, speechTranscribedMs, metrics }: InterviewRecord,
  usage: UsageRow,
): Pick<ReviewedInterview, "speech" | "metrics" | "usage"> {
  const isMeasured = speechHeardMs !== null && speechTranscribedMs !== null;
  return {
    speech: isMeasured ? { heardMs: speechHeardMs, transcribedMs: speechTranscribedMs } : null,
    metrics: interviewMetricsSchema.safeParse(metrics).data ?? null,
    usage: usage && {
      tokens: {
        audioIn: usage.audioInTokens,
        textIn: usage.textInTokens,
        audioOut: usage.audioOutTokens,
        textOut: usage.textOutTokens,
      },
      costMicroUsd: usage.costMicroUsd,
      pricesFrom: usage.pricesFrom,
      chargedSeconds: usage.chargedSeconds,
      chargeReason: chargeReasonSchema.parse(usage.chargeReason),
    },
  };
}
