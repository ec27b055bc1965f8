import { formatSeconds } from "./format-seconds.ts";
import type { ResponseSummary } from "./response-bars.ts";

/** How long the candidate waited for the interviewer to reply. */
export function responseWords({ bars, medianMs, slowestMs }: ResponseSummary): string {
  if (bars.length === 1) return `The candidate waited ${formatSeconds(slowestMs)} for the one reply`;
  return `The candidate usually waited ${formatSeconds(medianMs)} for a reply, and at most ${formatSeconds(slowestMs)}`;
}
