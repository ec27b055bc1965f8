import { expect, test } from "vitest";
import { type ClientMessage, decodeClientMessage, encodeClientMessage } from "./client-message.ts";
import { MalformedMessageError } from "./malformed-message-error.ts";

const messages: ClientMessage[] = [
  { type: "hello", protocolVersion: 1, lastCaptionSeq: 7, turnTaking: { patience: "long", pushToTalk: false } },
  { type: "hello", protocolVersion: 1, lastCaptionSeq: 0, turnTaking: { patience: "normal", pushToTalk: false } },
  { type: "hello", protocolVersion: 1, lastCaptionSeq: 0, turnTaking: null },
  { type: "setTurnTaking", turnTaking: { patience: "short", pushToTalk: true } },
  { type: "setTurnTaking", turnTaking: { patience: "normal", pushToTalk: false } },
  { type: "talk", talking: true },
  { type: "talk", talking: false },
  {
    type: "playbackReport",
    generation: 4,
    playbackDelayMs: 90,
    roundTripMs: 31,
    receivedAudioMs: 5_000_000_000,
    underruns: 2,
  },
  { type: "played", generation: 4, playedMs: 1_860, silenced: false },
  { type: "played", generation: 4, playedMs: 2_000, silenced: true },
  { type: "audio", pcm: new Uint8Array([1, 2, 3, 4]), timestampMs: 5_000_000_000 },
  { type: "textAnswer", text: "Ich spreche über Ära 🐦" },
  { type: "doneSpeaking" },
  { type: "repeatQuestion" },
  { type: "setPaused", paused: true },
  { type: "setPaused", paused: false },
  { type: "setMuted", muted: true },
  { type: "setMuted", muted: false },
  { type: "endInterview" },
  { type: "ping", clientTimeMs: 12 },
];

test.each(messages)("$type survives the wire", (message) => {
  expect(decodeClientMessage(encodeClientMessage(message))).toEqual(message);
});

test("an audio frame is the fixed two fields inside envelope field 2", () => {
  const frame = encodeClientMessage({ type: "audio", pcm: new Uint8Array([9, 8]), timestampMs: 3 });
  expect([...frame]).toEqual([0x12, 6, 0x0a, 2, 9, 8, 0x10, 3]);
});

test("20 ms of audio costs fewer than 16 bytes of envelope", () => {
  const frame = encodeClientMessage({ type: "audio", pcm: new Uint8Array(640), timestampMs: 3_600_000 });
  expect(frame.byteLength - 640).toBeLessThan(16);
});

test("decoded audio is a part of the frame, not a copy", () => {
  const frame = encodeClientMessage({ type: "audio", pcm: new Uint8Array(640), timestampMs: 1 });
  const decoded = decodeClientMessage(frame);
  if (decoded.type !== "audio") throw new Error("expected audio");
  expect(decoded.pcm.byteLength).toBe(640);
  expect(decoded.pcm.buffer).toBe(frame.buffer);
});

test.each([
  ["nothing", new Uint8Array()],
  ["noise", new Uint8Array([0xff, 0xff, 0xff, 0xff, 0x07])],
  ["zeros", new Uint8Array(640)],
  ["a truncated frame", encodeClientMessage({ type: "textAnswer", text: "cut short" }).slice(0, 5)],
  ["half a sample", encodeClientMessage({ type: "audio", pcm: new Uint8Array(3), timestampMs: 0 })],
  ["audio without samples", encodeClientMessage({ type: "audio", pcm: new Uint8Array(), timestampMs: 0 })],
])("refuses %s", (_name, frame) => {
  expect(() => decodeClientMessage(frame)).toThrow(MalformedMessageError);
});
