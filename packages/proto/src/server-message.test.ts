import { expect, test } from "vitest";
import { MalformedMessageError } from "./malformed-message-error.ts";
import { decodeServerMessage, encodeServerMessage, type Phase, type ServerMessage } from "./server-message.ts";

const phases: Exclude<Phase, "paused">[] = [
  "connecting",
  "interviewerSpeaking",
  "listening",
  "thinking",
  "reconnecting",
  "ending",
];

const messages: ServerMessage[] = [
  { type: "welcome", protocolVersion: 1, secondsLeft: 870, secondsTotal: 900 },
  { type: "audio", generation: 3, pcm: new Uint8Array([1, 0, 2, 0]), timestampMs: 120 },
  { type: "caption", seq: 2, speaker: "candidate", text: "I led the team", final: false, interrupted: false },
  { type: "caption", seq: 3, speaker: "interviewer", text: "Tell me more.", final: true, interrupted: true },
  ...phases.map((phase): ServerMessage => ({ type: "state", phase })),
  { type: "state", phase: "paused", pauseSecondsLeft: 299 },
  { type: "progress", questionsAsked: 2, questionsTotal: 5 },
  { type: "interrupted", throughGeneration: 4 },
  { type: "timeLeft", secondsLeft: 0 },
  { type: "error", code: "gemini_unavailable", sentence: "We are reconnecting." },
  { type: "pong", clientTimeMs: 5 },
  { type: "ended", cause: "time_up" },
];

test.each(messages)("$type survives the wire", (message) => {
  expect(decodeServerMessage(encodeServerMessage(message))).toEqual(message);
});

test("refuses garbage and an empty frame", () => {
  expect(() => decodeServerMessage(new Uint8Array([0xff, 0xff]))).toThrow(MalformedMessageError);
  expect(() => decodeServerMessage(new Uint8Array())).toThrow(MalformedMessageError);
});
