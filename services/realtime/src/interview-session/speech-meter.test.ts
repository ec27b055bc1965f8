import { describe, expect, test } from "vitest";
import { SpeechMeter } from "./speech-meter.ts";

const frameMs = 20;
const frameOf = (amplitude: number) => {
  const samples = new Int16Array(320).map((_sample, index) => (index % 2 === 0 ? amplitude : -amplitude));
  return new Uint8Array(samples.buffer);
};
const loud = frameOf(6_000);
const quiet = frameOf(60);

function hear(meter: SpeechMeter, pcm: Uint8Array, fromMs: number, toMs: number): string[] {
  const changes: string[] = [];
  for (let atMs = fromMs; atMs < toMs; atMs += frameMs) {
    const change = meter.hear(pcm, frameMs, atMs);
    if (change) changes.push(`${change} at ${atMs}`);
  }
  return changes;
}

describe("the speech meter", () => {
  test("tells when an answer begins and when it seems over", () => {
    const meter = new SpeechMeter();
    expect(hear(meter, quiet, 0, 1_000)).toEqual([]);
    expect(hear(meter, loud, 1_000, 3_000)).toEqual(["started at 1140"]);
    expect(hear(meter, quiet, 3_000, 6_000)).toEqual(["paused at 3780"]);
    expect(meter.takeStart()).toBe(1_000);
    expect(meter.takeStart()).toBeUndefined();
  });

  test("takes a short pause for a part of the answer", () => {
    const meter = new SpeechMeter();
    hear(meter, loud, 0, 500);
    expect([...hear(meter, quiet, 500, 1_000), ...hear(meter, loud, 1_000, 2_000)]).toEqual([]);
  });

  test("counts speech without its pauses, from its first sound", () => {
    const meter = new SpeechMeter();
    hear(meter, loud, 0, 500);
    hear(meter, quiet, 500, 1_000);
    hear(meter, loud, 1_000, 2_000);
    expect([meter.takeSpeechMs(), meter.takeSpeechMs()]).toEqual([1_500, 0]);
    expect([meter.speaking, meter.lastHeardAtMs]).toEqual([true, 1_980]);
  });

  test("is told that the microphone is off", () => {
    const meter = new SpeechMeter();
    hear(meter, loud, 0, 500);
    expect([meter.stop(), meter.speaking, meter.stop()]).toEqual(["paused", false, undefined]);
  });

  test("does not take a cough for an answer", () => {
    const meter = new SpeechMeter();
    expect([...hear(meter, loud, 0, 100), ...hear(meter, quiet, 100, 3_000)]).toEqual([]);
    expect([meter.takeStart(), meter.takeSpeechMs()]).toEqual([undefined, 0]);
  });
});
