import type { InterviewUsage, UsageSums } from "@mockingbird/db";
import { chargeReasonSchema, endCauseSchema, geminiModelSchema, meterEventStateSchema } from "@mockingbird/domain";
import type { UsageFigures, UsageReceipt, UsedInterview } from "../views/usage-views.ts";

export function toFigures({ durationSeconds, chargedSeconds, ...sums }: UsageSums): UsageFigures {
  const { interviews, trials, costMicroUsd } = sums;
  return { interviews, trials, chargedSeconds, forgivenSeconds: durationSeconds - chargedSeconds, costMicroUsd };
}

export function toUsedInterview({
  interview,
  membership,
  template,
  meterEvent,
  ...usage
}: InterviewUsage): UsedInterview {
  const { interviewId, membershipId, durationSeconds, chargedSeconds, costMicroUsd } = usage;
  return {
    ...{ interviewId, membershipId, durationSeconds, chargedSeconds, costMicroUsd },
    candidateName: membership.user.name,
    title: template.title,
    attempt: interview.attempt,
    isTrial: interview.isTrial,
    endedAt: usage.occurredAt.toISOString(),
    chargeReason: chargeReasonSchema.parse(usage.chargeReason),
    meterState: meterEvent && meterEventStateSchema.parse(meterEvent.state),
  };
}

export function toUsageReceipt(usage: InterviewUsage): UsageReceipt {
  const { audioInTokens, textInTokens, audioOutTokens, textOutTokens, pricesFrom } = usage;
  return {
    ...toUsedInterview(usage),
    recordedAt: usage.recordedAt.toISOString(),
    endCause: endCauseSchema.parse(usage.endCause),
    model: geminiModelSchema.parse(usage.model),
    tokens: { audioIn: audioInTokens, textIn: textInTokens, audioOut: audioOutTokens, textOut: textOutTokens },
    pricesFrom,
  };
}
