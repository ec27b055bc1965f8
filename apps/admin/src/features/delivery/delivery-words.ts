import type { DeliveryAnswer, DeliveryState } from "@mockingbird/domain";

export type DeliveryWords = { tone: "info" | "success" | "warning"; title: string; sentence: string };

const words: Record<DeliveryState, DeliveryWords> = {
  live: {
    tone: "info",
    title: "They are still talking",
    sentence: "The conversation runs longer than planned. Its transcript comes when it ends.",
  },
  pending: {
    tone: "info",
    title: "It is on its way",
    sentence: "The transcript is being delivered now. Open this page again in a minute.",
  },
  accepted: {
    tone: "success",
    title: "It has arrived",
    sentence: "The transcript was delivered and stands here as soon as this page is opened again.",
  },
  parked: {
    tone: "warning",
    title: "It could not be delivered",
    sentence: "The transcript is safe, but this try failed as the others did. Tell whoever runs Mockingbird for you.",
  },
  unknown: {
    tone: "warning",
    title: "There is no transcript to deliver",
    sentence:
      "The conversation was never recorded: it broke off before anything was kept. The candidate may start again.",
  },
};

/** What the Worker's answer means for whoever asked. */
export function deliveryWords({ state, attempts }: DeliveryAnswer): DeliveryWords {
  const answer = words[state];
  if (attempts < 2 || (state !== "pending" && state !== "parked")) return answer;
  return { ...answer, sentence: `${answer.sentence} It has been tried ${attempts.toLocaleString("en-GB")} times.` };
}
