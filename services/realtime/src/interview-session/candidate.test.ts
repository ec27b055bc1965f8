import { describe, expect, test } from "vitest";
import { Transcript } from "../transcript/transcript.ts";
import { Candidate } from "./candidate.ts";
import { Microphone } from "./microphone.ts";

const frameOf = (amplitude: number) =>
  new Uint8Array(new Int16Array(320).map((_sample, index) => (index % 2 === 0 ? amplitude : -amplitude)).buffer);
const loud = frameOf(6_000);
const quiet = frameOf(60);

function present() {
  const turns = { put: () => undefined, list: () => [], last: () => undefined };
  const transcript = new Transcript({ turns, send: () => undefined, nowMs: () => 0 });
  const candidate = new Candidate(new Microphone(() => undefined), transcript, { heardMs: 0, transcribedMs: 0 });
  let atMs = 0;
  const hear = (pcm: Uint8Array, lengthMs: number) => {
    const changes: string[] = [];
    for (const untilMs = atMs + lengthMs; atMs < untilMs; atMs += 20) changes.push(candidate.hear(pcm, atMs) ?? "");
    return changes.filter(Boolean);
  };
  return { candidate, hear };
}

describe("an answer seems over", () => {
  test.each([
    ["short", 600],
    ["normal", 1_000],
    ["long", 2_600],
  ] as const)("with %s patience after a pause of that length", (patience, pauseMs) => {
    const { candidate, hear } = present();
    candidate.setTurnTaking({ patience, pushToTalk: false });
    hear(loud, 500);
    expect(hear(quiet, pauseMs - 200)).toEqual([]);
    expect(hear(quiet, 200)).toEqual(["paused"]);
  });

  test("with push-to-talk when the key goes up, however long the pause before", () => {
    const { candidate, hear } = present();
    candidate.setTurnTaking({ patience: "short", pushToTalk: true });
    expect(hear(loud, 500)).toEqual([]);
    candidate.talk(true);
    expect([...hear(loud, 500), ...hear(quiet, 60_000)]).toEqual(["started"]);
    expect(candidate.speaking).toBe(true);
    expect(candidate.talk(false)).toBe(true);
    expect([candidate.speaking, candidate.coverage.heardMs]).toEqual([false, 500]);
  });

  test("not with a key that went up without a word", () => {
    const { candidate } = present();
    candidate.setTurnTaking({ patience: "normal", pushToTalk: true });
    candidate.talk(true);
    expect(candidate.talk(false)).toBe(false);
  });
});
