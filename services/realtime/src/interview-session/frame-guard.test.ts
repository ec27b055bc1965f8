import { audioFrameBytesMax, clientMessageBytesMax, malformedFramesMax } from "@mockingbird/domain";
import { type ClientMessage, encodeClientMessage } from "@mockingbird/proto";
import { describe, expect, test } from "vitest";
import { FrameGuard } from "./frame-guard.ts";

const encoded = (message: ClientMessage) => encodeClientMessage(message).buffer;
const audioFrame = encoded({ type: "audio", pcm: new Uint8Array(640), timestampMs: 0 });

describe("the frame guard", () => {
  test("lets messages through as they were meant", () => {
    expect(new FrameGuard().judge(encoded({ type: "setMuted", muted: true }), 0)).toEqual({
      type: "message",
      message: { type: "setMuted", muted: true },
    });
  });

  test.each<[string, string | ArrayBuffer]>([
    ["text", "hello"],
    ["garbage", new Uint8Array([255, 255, 255]).buffer],
    ["nothing", new ArrayBuffer(0)],
    ["half a sample", encoded({ type: "audio", pcm: new Uint8Array(641), timestampMs: 0 })],
    ["too long a sound", encoded({ type: "audio", pcm: new Uint8Array(audioFrameBytesMax + 2), timestampMs: 0 })],
    ["too long an answer", encoded({ type: "textAnswer", text: "a".repeat(4_001) })],
    ["too large a frame", new ArrayBuffer(clientMessageBytesMax + 1)],
  ])("drops %s, and closes when it goes on", (_name, frame) => {
    const guard = new FrameGuard();
    for (let count = 0; count < malformedFramesMax; count++) {
      expect(guard.judge(frame, 0)).toEqual({ type: "dropped" });
    }
    expect(guard.judge(frame, 0)).toEqual({ type: "close", reason: "badFrame" });
  });

  test("passes an hour of real-time sound with pauses in the network", () => {
    const guard = new FrameGuard();
    const verdicts = new Set<string>();
    for (let atMs = 0; atMs < 3_600_000; atMs += 20) {
      // Every minute nothing arrives for four seconds, and then all of it.
      const stalledMs = atMs % 60_000 < 4_000 ? 4_000 - (atMs % 60_000) : 0;
      verdicts.add(guard.judge(audioFrame, atMs + stalledMs).type);
    }
    expect([...verdicts]).toEqual(["message"]);
  });

  test("closes on sound ten times as fast as real time, within seconds", () => {
    const guard = new FrameGuard();
    let atMs = 0;
    let verdict = guard.judge(audioFrame, atMs);
    while (verdict.type !== "close" && atMs < 60_000) {
      atMs += 2;
      verdict = guard.judge(audioFrame, atMs);
    }
    expect(verdict).toEqual({ type: "close", reason: "tooFast" });
    expect(atMs).toBeLessThan(5_000);
  });

  test("closes on a flood of buttons", () => {
    const guard = new FrameGuard();
    const verdicts = Array.from({ length: 400 }, () => guard.judge(encoded({ type: "doneSpeaking" }), 0).type);
    expect(verdicts.filter((type) => type === "message")).toHaveLength(60);
    expect(verdicts.at(-1)).toBe("close");
  });
});
