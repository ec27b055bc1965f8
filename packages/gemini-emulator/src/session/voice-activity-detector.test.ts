import { describe, expect, it } from "vitest";
import { VoiceActivityDetector, type VoiceActivityEvent } from "./voice-activity-detector.ts";

const rateHz = 16_000;
const options = { startDb: -42, prefixPaddingMs: 100, silenceDurationMs: 500 };

const tone = (ms: number, amplitude: number, hz = rateHz): Int16Array =>
  Int16Array.from({ length: (ms * hz) / 1000 }, (_, index) =>
    Math.round(amplitude * 32_767 * Math.sin((2 * Math.PI * 200 * index) / hz)),
  );

/** Feeds audio in pieces of 10 ms. @returns the events with the time, in ms of audio received, at which they came. */
function detect(detector: VoiceActivityDetector, ...parts: Int16Array[]): (VoiceActivityEvent & { atMs: number })[] {
  const audio = Int16Array.from(parts.flatMap((part) => [...part]));
  const piece = rateHz / 100;
  return Array.from({ length: audio.length / piece }, (_, index) =>
    detector
      .push(audio.subarray(index * piece, (index + 1) * piece), rateHz)
      .map((event) => ({ ...event, atMs: (index + 1) * 10 })),
  ).flat();
}

describe("VoiceActivityDetector", () => {
  it("starts after the prefix padding, ends after the silence, and measures the speech between", () => {
    const events = detect(new VoiceActivityDetector(options), tone(300, 0), tone(2_000, 0.2), tone(1_000, 0));
    expect(events).toEqual([
      { type: "start", atMs: 400 },
      { type: "end", speechSeconds: 2, atMs: 2_800 },
    ]);
  });

  it("does not take a click for speech", () => {
    expect(detect(new VoiceActivityDetector(options), tone(80, 0.5), tone(1_000, 0))).toEqual([]);
  });

  it("bridges a pause shorter than the silence", () => {
    const events = detect(
      new VoiceActivityDetector(options),
      ...[tone(400, 0.2), tone(480, 0), tone(400, 0.2), tone(600, 0)],
    );
    expect(events.map((event) => event.type)).toEqual(["start", "end"]);
    expect(events[1]).toMatchObject({ speechSeconds: 1.28 });
  });

  it("keeps a quieter end of a sentence, below the level that starts one", () => {
    const events = detect(new VoiceActivityDetector(options), ...[tone(400, 0.2), tone(1_000, 0.0085), tone(600, 0)]);
    expect(events[1]).toMatchObject({ type: "end", speechSeconds: 1.4 });
    expect(detect(new VoiceActivityDetector(options), tone(1_000, 0.0085))).toEqual([]);
  });

  it("gets used to a steady noise instead of waiting for ever", () => {
    const events = detect(new VoiceActivityDetector(options), tone(30_000, 0.02));
    expect(events.map((event) => event.type)).toEqual(["start", "end"]);
    expect(events[1]?.atMs).toBeLessThan(20_000);
  });

  it("hears speech above a noisy room", () => {
    const detector = new VoiceActivityDetector(options);
    detect(detector, tone(20_000, 0.008));
    expect(detect(detector, tone(1_000, 0.2), tone(1_000, 0.008)).map((event) => event.type)).toEqual(["start", "end"]);
  });

  it("never cuts a loud speaker off, however long they speak", () => {
    const events = detect(new VoiceActivityDetector(options), tone(60_000, 0.3));
    expect(events.map((event) => event.type)).toEqual(["start"]);
  });

  it("counts samples at the rate they came with", () => {
    const detector = new VoiceActivityDetector(options);
    expect(detector.push(tone(1_000, 0.2, 48_000), 48_000)).toEqual([{ type: "start" }]);
    expect(detector.push(tone(500, 0, 8_000), 8_000)).toEqual([{ type: "end", speechSeconds: 1 }]);
  });

  it("ends the speech that is going on when the stream ends, and only then", () => {
    const detector = new VoiceActivityDetector(options);
    expect(detector.flush()).toBeUndefined();
    detect(detector, tone(600, 0.2));
    expect(detector.flush()).toEqual({ type: "end", speechSeconds: 0.6 });
    expect(detector.flush()).toBeUndefined();
  });
});
