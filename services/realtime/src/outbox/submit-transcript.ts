import type { Backend } from "../backend/backend.ts";
import type { SessionRecord } from "../interview-session/session-record.ts";
import { errorText, log } from "../log.ts";
import type { TurnStore } from "../transcript/turn-store.ts";
import { buildTranscriptBundle } from "./build-transcript-bundle.ts";
import { type DeliveryOutcome, type DeliveryStep, nextAttempt } from "./next-attempt.ts";

/** One attempt to deliver an ended interview. Never throws: what follows from a failure is in the answer. */
export async function submitTranscript(
  backend: Backend,
  record: SessionRecord,
  end: NonNullable<SessionRecord["end"]>,
  turns: TurnStore,
): Promise<DeliveryStep> {
  const { outcome, error } = await deliver(backend, record, end, turns);
  const step = nextAttempt(record.delivery.attempts, outcome, Math.random());
  log(step.state === "parked" ? "error" : outcome === "accepted" ? "info" : "warn", "submit-transcript", {
    org: record.identity.org,
    interviewId: record.identity.iv,
    endCause: end.cause,
    attempts: step.attempts,
    state: step.state,
    error,
  });
  return step;
}

async function deliver(
  backend: Backend,
  record: SessionRecord,
  end: NonNullable<SessionRecord["end"]>,
  turns: TurnStore,
): Promise<{ outcome: DeliveryOutcome; error?: string }> {
  try {
    await backend.submitTranscript(buildTranscriptBundle(record, end, turns.numbered()));
    return { outcome: "accepted" };
  } catch (error) {
    const code = backend.errorCodeOf(error);
    const refused = code === "IDEMPOTENCY_CONFLICT" || code === "NOT_FOUND";
    return { outcome: refused ? "refused" : "failed", error: code ?? errorText(error) };
  }
}
