import { closeCodes } from "@mockingbird/proto";
import { expect, test } from "vitest";
import {
  type ConnectionEvent,
  type ConnectionState,
  graceMs,
  graceSecondsLeft,
  initialConnectionState,
  lostForGoodSentence,
  nextConnectionState,
} from "./connection-state.ts";

const pass = { token: "t", socketUrl: "ws://localhost:1/v1/interviews/i" };
const opened: ConnectionEvent[] = [{ type: "passGranted", pass }, { type: "welcomed" }];

/** In the middle of the jitter, so that delays are round. */
const at = (nowMs: number) => ({ nowMs, jitter: 0.5 });

function after(...events: ConnectionEvent[]): ConnectionState {
  return events.reduce((state, event) => nextConnectionState(state, event, at(0)), initialConnectionState(0));
}

test("a pass, a socket and the Worker's welcome make it open", () => {
  expect(after({ type: "passGranted", pass })).toEqual({ kind: "opening", failures: 0, sinceMs: 0, pass });
  expect(after(...opened)).toEqual({ kind: "open", phase: "connecting" });
});

test("the Worker's phase is shown while open, and only then", () => {
  expect(after(...opened, { type: "phaseChanged", phase: "listening" })).toEqual({ kind: "open", phase: "listening" });
  expect(after({ type: "phaseChanged", phase: "listening" }).kind).toBe("requestingPass");
});

test.each([1006, 1001, 1011, 1012])("a connection that broke with %i is made again with a fresh pass", (code) => {
  const waiting = after(...opened, { type: "socketClosed", code });
  expect(waiting).toEqual({ kind: "waiting", failures: 1, sinceMs: 0, delayMs: 500 });
  expect(nextConnectionState(waiting, { type: "delayOver" }, at(500))).toEqual({
    kind: "requestingPass",
    failures: 1,
    sinceMs: 0,
  });
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

test("waits from half a second to eight, tries once more when the grace time is over, and then says what is safe", () => {
  let state = initialConnectionState(0);
  let nowMs = 0;
  const delays: number[] = [];
  while (state.kind !== "closed") {
    state = nextConnectionState(state, { type: "passUnreachable" }, at(nowMs));
    if (state.kind !== "waiting") continue;
    delays.push(state.delayMs);
    nowMs += state.delayMs;
    state = nextConnectionState(state, { type: "delayOver" }, at(nowMs));
  }
  expect(delays.slice(0, 6)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
  expect(nowMs).toBe(graceMs);
  expect(state).toEqual({ kind: "closed", sentence: lostForGoodSentence, remedy: "retry" });
});

test("browsers that broke together come back apart", () => {
  const delayMs = (jitter: number) => {
    const state = nextConnectionState(
      initialConnectionState(0),
      { type: "passUnreachable" },
      {
        nowMs: 0,
        jitter,
      },
    );
    return state.kind === "waiting" ? state.delayMs : null;
  };
  expect([delayMs(0), delayMs(1)]).toEqual([400, 600]);
});

test("the time an interview still waits counts from the first loss, through every attempt", () => {
  const lost = nextConnectionState(after(...opened), { type: "socketClosed", code: 1006 }, at(10_000));
  const trying = nextConnectionState(lost, { type: "delayOver" }, at(12_000));
  const opening = nextConnectionState(trying, { type: "passGranted", pass }, at(13_000));
  const again = nextConnectionState(opening, { type: "socketClosed", code: 1006 }, at(30_000));
  expect(graceSecondsLeft(again, 30_000)).toBe(graceMs / 1_000 - 20);
  expect(graceSecondsLeft(nextConnectionState(opening, { type: "welcomed" }, at(13_500)), 30_000)).toBeNull();
});

test("a welcome clears the count of failures", () => {
  const state = after({ type: "passUnreachable" }, { type: "delayOver" }, ...opened, {
    type: "socketClosed",
    code: 1006,
  });
  expect(state).toMatchObject({ kind: "waiting", failures: 1 });
});

test.each([
  ["superseded", "takeBack"],
  ["badFrame", "retry"],
  ["configUnavailable", "retry"],
  ["foreign", "none"],
  ["unknownInterview", "none"],
  ["accessRemoved", "none"],
] as const)("%s stops with its own sentence, and with what can be done", (reason, remedy) => {
  const { code, sentence } = closeCodes[reason];
  expect(after(...opened, { type: "socketClosed", code })).toEqual({ kind: "closed", sentence, remedy });
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
    remedy: "retry",
  });
});
