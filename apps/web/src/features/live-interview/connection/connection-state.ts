import { type CloseReason, closeCodes, closeReasonOf, type Phase } from "@mockingbird/proto";

/**
 * Where one candidate's connection to their interview stands. `failures` counts attempts in a row that did not get as far as
 * the Worker's welcome.
 */
export type ConnectionState =
  | { kind: "requestingPass"; failures: number }
  | { kind: "opening"; failures: number; pass: Pass }
  | { kind: "open"; phase: Phase }
  | { kind: "waiting"; failures: number; delayMs: number }
  /** The interview is over. `cause` is the domain's end cause, or null when only the socket's close says so. */
  | { kind: "ended"; cause: string | null }
  /** Nothing more will happen by itself. */
  | { kind: "closed"; sentence: string; canRetry: boolean };

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

/** About a minute of trying, which is as long as the Worker keeps an interview waiting for its candidate. */
const failuresMax = 12;
const delayMsMax = 6_000;

type Remedy = "stop" | "stopWithRetry" | "reconnect" | "over";

const remedies: Record<CloseReason, Remedy> = {
  ended: "over",
  interviewOver: "over",
  superseded: "stopWithRetry",
  unauthenticated: "reconnect",
  tokenSpent: "reconnect",
  internal: "reconnect",
  silent: "reconnect",
  badFrame: "stopWithRetry",
  tooFast: "stopWithRetry",
  configUnavailable: "stopWithRetry",
  foreign: "stop",
  unknownInterview: "stop",
};

export const lostForGoodSentence =
  "We could not reach the interview again. What was said is kept. Check your connection, then try once more.";

export function initialConnectionState(): ConnectionState {
  return { kind: "requestingPass", failures: 0 };
}

export function nextConnectionState(state: ConnectionState, event: ConnectionEvent): ConnectionState {
  if (state.kind === "ended" || state.kind === "closed") return state;
  switch (event.type) {
    case "passGranted":
      return state.kind === "requestingPass" ? { kind: "opening", failures: state.failures, pass: event.pass } : state;
    case "passRefused":
      if (event.interviewIsOver) return { kind: "ended", cause: null };
      return { kind: "closed", sentence: event.sentence, canRetry: true };
    case "passUnreachable":
      return state.kind === "requestingPass" ? afterFailure(state.failures + 1, lostForGoodSentence) : state;
    case "welcomed":
      return state.kind === "opening" ? { kind: "open", phase: "connecting" } : state;
    case "phaseChanged":
      return state.kind === "open" ? { kind: "open", phase: event.phase } : state;
    case "endAnnounced":
      return { kind: "ended", cause: event.cause };
    case "socketClosed":
      return afterClose(state, event.code);
    case "delayOver":
    case "networkReturned":
      return state.kind === "waiting" ? { kind: "requestingPass", failures: state.failures } : state;
  }
}

function afterClose(state: ConnectionState, code: number): ConnectionState {
  const failures = (state.kind === "opening" ? state.failures : 0) + 1;
  const reason = closeReasonOf(code);
  if (!reason) return afterFailure(failures, lostForGoodSentence);
  const { sentence } = closeCodes[reason];
  switch (remedies[reason]) {
    case "over":
      return { kind: "ended", cause: null };
    case "reconnect":
      return afterFailure(failures, sentence);
    case "stop":
      return { kind: "closed", sentence, canRetry: false };
    case "stopWithRetry":
      return { kind: "closed", sentence, canRetry: true };
  }
}

function afterFailure(failures: number, lastSentence: string): ConnectionState {
  if (failures > failuresMax) return { kind: "closed", sentence: lastSentence, canRetry: true };
  return { kind: "waiting", failures, delayMs: Math.min(delayMsMax, 250 * 2 ** failures) };
}
