import { reconnectGraceSeconds } from "@mockingbird/domain/limits";
import { type CloseReason, closeCodes, closeReasonOf, type Phase } from "@mockingbird/proto";

/**
 * Where one candidate's connection to their interview stands. `failures` counts attempts in a row that did not get as far as
 * the Worker's welcome; `sinceMs` is when the trouble they belong to began, on the clock of the events.
 */
export type ConnectionState =
  | ({ kind: "requestingPass" } & Trouble)
  | ({ kind: "opening"; pass: Pass } & Trouble)
  | { kind: "open"; phase: Phase }
  | ({ kind: "waiting"; delayMs: number } & Trouble)
  /** The interview is over. `cause` is the domain's end cause, or null when only the socket's close says so. */
  | { kind: "ended"; cause: string | null }
  /** Nothing more will happen by itself. */
  | { kind: "closed"; sentence: string; remedy: Remedy };

interface Trouble {
  failures: number;
  sinceMs: number;
}

/** What the candidate can do about a closed connection: go in again, take the interview back from another tab, or nothing. */
type Remedy = "retry" | "takeBack" | "none";

/** What `interview.generateWorkerToken` hands out: one connection, within 60 seconds. */
export interface Pass {
  token: string;
  socketUrl: string;
}

export type ConnectionEvent =
  | { type: "passGranted"; pass: Pass }
  /** The backend answered, and said no. */
  | { type: "passRefused"; sentence: string; interviewIsOver: boolean }
  | { type: "passUnreachable" }
  | { type: "welcomed" }
  | { type: "phaseChanged"; phase: Phase }
  | { type: "endAnnounced"; cause: string }
  /** A close frame, or 1006 for a connection that just broke. */
  | { type: "socketClosed"; code: number }
  | { type: "delayOver" }
  | { type: "networkReturned" };

/** When an event happens, and a number from 0 to 1 by which two browsers that broke together come back apart. */
export interface Moment {
  nowMs: number;
  jitter: number;
}

const delayMsMin = 500;
const delayMsMax = 8_000;
/** How far jitter moves a delay, to either side. */
const jitterShare = 0.2;
/** As long as the Worker keeps an interview waiting for its candidate. */
export const graceMs = reconnectGraceSeconds * 1_000;

const responses: Record<CloseReason, "over" | "reconnect" | Remedy> = {
  ended: "over",
  interviewOver: "over",
  superseded: "takeBack",
  unauthenticated: "reconnect",
  tokenSpent: "reconnect",
  internal: "reconnect",
  silent: "reconnect",
  badFrame: "retry",
  tooFast: "retry",
  configUnavailable: "retry",
  organizationBusy: "retry",
  organizationOutOfMinutes: "none",
  organizationOutOfSeats: "none",
  organizationNotSubscribed: "none",
  accessRemoved: "none",
  foreign: "none",
  unknownInterview: "none",
};

export const lostForGoodSentence =
  "We could not reach your interview for a minute, and that is how long it waits for you. What you said is kept and " +
  "handed in. Check your connection, then go in again: we will tell you whether it is still open.";

export function initialConnectionState(nowMs: number): ConnectionState {
  return { kind: "requestingPass", failures: 0, sinceMs: nowMs };
}

export function nextConnectionState(state: ConnectionState, event: ConnectionEvent, moment: Moment): ConnectionState {
  if (state.kind === "ended" || state.kind === "closed") return state;
  switch (event.type) {
    case "passGranted":
      return state.kind === "requestingPass" ? { ...troubleOf(state), kind: "opening", pass: event.pass } : state;
    case "passRefused":
      if (event.interviewIsOver) return { kind: "ended", cause: null };
      return { kind: "closed", sentence: event.sentence, remedy: "retry" };
    case "passUnreachable":
      return state.kind === "requestingPass" ? afterFailure(state, moment) : state;
    case "welcomed":
      return state.kind === "opening" ? { kind: "open", phase: "connecting" } : state;
    case "phaseChanged":
      return state.kind === "open" ? { kind: "open", phase: event.phase } : state;
    case "endAnnounced":
      return { kind: "ended", cause: event.cause };
    case "socketClosed":
      return afterClose(state, event.code, moment);
    case "delayOver":
    case "networkReturned":
      return state.kind === "waiting" ? { ...troubleOf(state), kind: "requestingPass" } : state;
  }
}

/** Whole seconds for which the interview still waits, or null while nothing is wrong. */
export function graceSecondsLeft(state: ConnectionState, nowMs: number): number | null {
  if (!("sinceMs" in state)) return null;
  return Math.max(0, Math.ceil((state.sinceMs + graceMs - nowMs) / 1_000));
}

function troubleOf({ failures, sinceMs }: Trouble): Trouble {
  return { failures, sinceMs };
}

function afterClose(state: ConnectionState, code: number, moment: Moment): ConnectionState {
  const reason = closeReasonOf(code);
  const response = reason ? responses[reason] : "reconnect";
  if (response === "over") return { kind: "ended", cause: null };
  if (response === "reconnect" || !reason) {
    return afterFailure("sinceMs" in state ? state : { failures: 0, sinceMs: moment.nowMs }, moment);
  }
  return { kind: "closed", sentence: closeCodes[reason].sentence, remedy: response };
}

/** Waits longer each time, and once more at the very end of the grace time. */
function afterFailure(before: Trouble, { nowMs, jitter }: Moment): ConnectionState {
  const leftMs = before.sinceMs + graceMs - nowMs;
  if (leftMs <= 0) return { kind: "closed", sentence: lostForGoodSentence, remedy: "retry" };
  const steadyMs = Math.min(delayMsMax, delayMsMin * 2 ** before.failures);
  const delayMs = Math.min(leftMs, steadyMs * (1 + (jitter - 0.5) * 2 * jitterShare));
  return { kind: "waiting", failures: before.failures + 1, sinceMs: before.sinceMs, delayMs };
}
