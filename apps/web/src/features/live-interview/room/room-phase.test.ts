import { expect, test } from "vitest";
import { roomPhase } from "./room-phase.ts";

const open = (phase: "listening" | "thinking" | "reconnecting") => ({ kind: "open", phase }) as const;

test("while the last sentence is still being played here, the interviewer is speaking, though the Worker already listens", () => {
  const facts = { everOpen: true, drained: false, connection: open("listening") };
  expect(roomPhase({ ...facts, interviewerAudible: true })).toBe("interviewerSpeaking");
  expect(roomPhase({ ...facts, interviewerAudible: false })).toBe("listening");
});

test("trouble is never covered up by speech that still plays", () => {
  expect(
    roomPhase({ connection: open("reconnecting"), everOpen: true, interviewerAudible: true, drained: false }),
  ).toBe("reconnecting");
});

test("the first connection connects, a later one reconnects", () => {
  const facts = {
    connection: { kind: "waiting", failures: 1, sinceMs: 0, delayMs: 1 },
    interviewerAudible: false,
    drained: false,
  } as const;
  expect(roomPhase({ ...facts, everOpen: false })).toBe("connecting");
  expect(roomPhase({ ...facts, everOpen: true })).toBe("reconnecting");
});

test("an interview has ended only once its last words were heard", () => {
  const facts = { connection: { kind: "ended", cause: null }, everOpen: true, interviewerAudible: true } as const;
  expect(roomPhase({ ...facts, drained: false })).toBe("ending");
  expect(roomPhase({ ...facts, drained: true })).toBe("ended");
});
