import { closeCodes } from "@mockingbird/proto";
import { expect, test } from "vitest";
import {
  type ConnectionEvent,
  type ConnectionState,
  initialConnectionState,
  lostForGoodSentence,
  nextConnectionState,
} from "./connection-state.ts";

const pass = { token: "t", socketUrl: "ws://localhost:1/v1/interviews/i" };
const opened: ConnectionEvent[] = [{ type: "passGranted", pass }, { type: "welcomed" }];

function after(...events: ConnectionEvent[]): ConnectionState {
  return events.reduce(nextConnectionState, initialConnectionState());
}

test("a pass, a socket and the Worker's welcome make it open", () => {
  expect(after({ type: "passGranted", pass })).toEqual({ kind: "opening", failures: 0, pass });
  expect(after(...opened)).toEqual({ kind: "open", phase: "connecting" });
});

test("the Worker's phase is shown while open, and only then", () => {
  expect(after(...opened, { type: "phaseChanged", phase: "listening" })).toEqual({ kind: "open", phase: "listening" });
  expect(after({ type: "phaseChanged", phase: "listening" }).kind).toBe("requestingPass");
});

test.each([1006, 1001, 1011, 1012])("a connection that broke with %i is made again with a fresh pass", (code) => {
  const waiting = after(...opened, { type: "socketClosed", code });
  expect(waiting).toEqual({ kind: "waiting", failures: 1, delayMs: 500 });
  expect(nextConnectionState(waiting, { type: "delayOver" })).toEqual({ kind: "requestingPass", failures: 1 });
});

test("a network that comes back is tried at once", () => {
  expect(after(...opened, { type: "socketClosed", code: 1006 }, { type: "networkReturned" }).kind).toBe(
    "requestingPass",
  );
});

test.each([closeCodes.unauthenticated.code, closeCodes.tokenSpent.code, closeCodes.internal.code])(
  "%i is healed by a fresh pass",
  (code) => {
    expect(after({ type: "passGranted", pass }, { type: "socketClosed", code }).kind).toBe("waiting");
  },
);

test("waits longer each time, gives up after about a minute, and says what is safe", () => {
  let state = initialConnectionState();
  const delays: number[] = [];
  while (state.kind !== "closed") {
    state = nextConnectionState(state, { type: "passUnreachable" });
    if (state.kind === "waiting") delays.push(state.delayMs);
    state = nextConnectionState(state, { type: "delayOver" });
  }
  expect(delays.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
  expect(delays).toEqual([...delays].sort((a, b) => a - b));
  const totalSeconds = delays.reduce((sum, delay) => sum + delay, 0) / 1_000;
  expect(totalSeconds).toBeGreaterThan(45);
  expect(totalSeconds).toBeLessThan(75);
  expect(state).toEqual({ kind: "closed", sentence: lostForGoodSentence, canRetry: true });
});

test("a welcome clears the count of failures", () => {
  const state = after({ type: "passUnreachable" }, { type: "delayOver" }, ...opened, {
    type: "socketClosed",
    code: 1006,
  });
  expect(state).toMatchObject({ kind: "waiting", failures: 1 });
});

test.each([
  ["superseded", true],
  ["badFrame", true],
  ["configUnavailable", true],
  ["foreign", false],
  ["unknownInterview", false],
] as const)("%s stops with its own sentence", (reason, canRetry) => {
  const { code, sentence } = closeCodes[reason];
  expect(after(...opened, { type: "socketClosed", code })).toEqual({ kind: "closed", sentence, canRetry });
});

test("the announced cause survives the close that follows it", () => {
  expect(after(...opened, { type: "endAnnounced", cause: "time_up" }, { type: "socketClosed", code: 1000 })).toEqual({
    kind: "ended",
    cause: "time_up",
  });
});

test.each([closeCodes.ended.code, closeCodes.interviewOver.code])("%i alone also means that it is over", (code) => {
  expect(after({ type: "passGranted", pass }, { type: "socketClosed", code })).toEqual({ kind: "ended", cause: null });
});

test("a backend that says the interview is over ends it; any other refusal is shown", () => {
  expect(after({ type: "passRefused", sentence: "Over.", interviewIsOver: true })).toEqual({
    kind: "ended",
    cause: null,
  });
  expect(after({ type: "passRefused", sentence: "Signed out.", interviewIsOver: false })).toEqual({
    kind: "closed",
    sentence: "Signed out.",
    canRetry: true,
  });
});
