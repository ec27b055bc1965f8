import type { ServerMessage } from "@mockingbird/proto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Transcript } from "../transcript/transcript.ts";
import type { AssembledTurn } from "../transcript/turn-assembler.ts";
import { Interviewer } from "./interviewer.ts";

/** One second of sound. */
const second = () => new Uint8Array(48_000);

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function speaking() {
  const sent: ServerMessage[] = [];
  const stored = new Map<number, AssembledTurn>();
  const list = () => [...stored.values()];
  const send = (message: ServerMessage) => void sent.push(message);
  const turns = { put: (turn: AssembledTurn) => void stored.set(turn.position, turn), list, last: () => list().at(-1) };
  let generation = 0;
  let playedAtMs: number | undefined;
  const interviewer = new Interviewer({
    send,
    now: Date.now,
    transcript: new Transcript({ turns, send, nowMs: Date.now }),
    onStarts: () => ++generation,
    onFirstSound: () => undefined,
    onPlayed: () => {
      playedAtMs = Date.now();
    },
  });
  interviewer.write("Thank you. Now tell me about your last job.");
  for (let count = 0; count < 6; count++) interviewer.say(second());
  const secondsSent = () => sent.filter(({ type }) => type === "audio").length;
  const spoken = () => list().map(({ text, interrupted }) => `${text}${interrupted ? " [interrupted]" : ""}`);
  const isFinal = () => sent.findLast((message) => message.type === "caption")?.final;
  return { interviewer, sent, spoken, isFinal, secondsSent, playedAtMs: () => playedAtMs };
}

describe("the interviewer", () => {
  test("is heard to the end, though Gemini has long finished", () => {
    const { interviewer, secondsSent, playedAtMs } = speaking();
    interviewer.allArrived();
    expect(interviewer.finish()).toBe(true);
    expect([secondsSent(), interviewer.played]).toEqual([2, false]);
    vi.advanceTimersByTime(6_299);
    expect([secondsSent(), playedAtMs()]).toEqual([6, undefined]);
    vi.advanceTimersByTime(1);
    expect([interviewer.played, playedAtMs()]).toEqual([true, 6_300]);
  });

  test("is silenced at once, and the turn keeps what was heard", () => {
    const { interviewer, sent, spoken } = speaking();
    vi.advanceTimersByTime(3_000);
    const before = sent.length;
    interviewer.interrupt();
    expect(sent[before]).toEqual({ type: "interrupted", throughGeneration: 1 });
    vi.advanceTimersByTime(10_000);
    expect(sent.slice(before).some(({ type }) => type === "audio")).toBe(false);
    expect(spoken()).toEqual([expect.stringMatching(/^Thank you\..* \[interrupted\]$/)]);
    expect(spoken()[0]).not.toContain("last job");
  });

  test("can be interrupted while a turn that is complete still plays", () => {
    const { interviewer, spoken } = speaking();
    interviewer.allArrived();
    interviewer.finish();
    expect(spoken()).toEqual(["Thank you. Now tell me about your last job."]);
    vi.advanceTimersByTime(3_000);
    interviewer.interrupt();
    expect(spoken()).toEqual(["Thank you. Now tell [interrupted]"]);
  });

  test("is not interrupted by a connection that breaks after all was said", () => {
    const { interviewer, sent, spoken, secondsSent } = speaking();
    interviewer.allArrived();
    expect(interviewer.breakOff()).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect([secondsSent(), sent.some(({ type }) => type === "interrupted")]).toEqual([6, false]);
    expect(spoken()).toEqual(["Thank you. Now tell me about your last job."]);
  });

  test("is cut off by one that breaks before", () => {
    const { interviewer, spoken, secondsSent } = speaking();
    vi.advanceTimersByTime(1_000);
    expect(interviewer.breakOff()).toBe(true);
    const before = secondsSent();
    vi.advanceTimersByTime(10_000);
    expect(secondsSent()).toBe(before);
    expect(spoken()).toEqual([expect.stringContaining("[interrupted]")]);
  });

  test("has finished though Gemini never says so, once all has been heard", () => {
    const { interviewer } = speaking();
    vi.advanceTimersByTime(60_000);
    expect(interviewer.overdue).toBe(false);
    interviewer.allArrived();
    vi.advanceTimersByTime(2_000);
    expect(interviewer.overdue).toBe(false);
    vi.advanceTimersByTime(1);
    expect(interviewer.overdue).toBe(true);
  });

  test("says no more of a sentence that was cut off, until Gemini says that its turn is over", () => {
    const { interviewer } = speaking();
    interviewer.interrupt();
    expect([interviewer.say(second()), interviewer.write("stale")]).toEqual([false, false]);
    interviewer.finish();
    expect(interviewer.write("Yes?")).toBe(true);
  });
});

describe("a sentence that was interrupted", () => {
  const played = (playedMs: number, changes: { generation?: number; silenced?: boolean } = {}) => ({
    generation: 1,
    playedMs,
    silenced: false,
    ...changes,
  });

  test("is cut to what a loudspeaker that stalled had really played", () => {
    const { interviewer, spoken, isFinal } = speaking();
    interviewer.allArrived();
    vi.advanceTimersByTime(5_000);
    interviewer.wasHeard(played(1_400));
    interviewer.interrupt();
    expect([spoken(), isFinal()]).toEqual([["Thank you. Now tell me about your [interrupted]"], false]);
    interviewer.wasHeard(played(1_500, { silenced: true }));
    expect([spoken(), isFinal()]).toEqual([["Thank you. [interrupted]"], true]);
  });

  test("is cut by the clock for a loudspeaker that claims more than it was sent", () => {
    const { interviewer, spoken } = speaking();
    interviewer.allArrived();
    vi.advanceTimersByTime(3_000);
    interviewer.interrupt();
    interviewer.wasHeard(played(4_000_000_000, { silenced: true }));
    expect(spoken()).toEqual(["Thank you. Now tell [interrupted]"]);
  });

  test("is not judged by what is said of another one, nor by a word that comes too late", () => {
    const { interviewer, spoken, isFinal } = speaking();
    interviewer.allArrived();
    vi.advanceTimersByTime(3_000);
    interviewer.interrupt();
    interviewer.wasHeard(played(0, { generation: 0, silenced: true }));
    interviewer.wasHeard(played(0, { generation: 7, silenced: true }));
    expect(isFinal()).toBe(false);
    interviewer.stop();
    interviewer.wasHeard(played(0, { silenced: true }));
    expect([spoken(), isFinal()]).toEqual([["Thank you. Now tell [interrupted]"], true]);
  });

  test("keeps what was heard before a page was reloaded and counted from nothing", () => {
    const { interviewer, spoken } = speaking();
    interviewer.allArrived();
    interviewer.wasHeard(played(3_000));
    vi.advanceTimersByTime(5_000);
    interviewer.interrupt();
    interviewer.wasHeard(played(200, { silenced: true }));
    expect(spoken()).toEqual(["Thank you. Now tell [interrupted]"]);
  });

  test("is cut to the last word of a page that has gone, when the interview ends in it", () => {
    const { interviewer, spoken } = speaking();
    interviewer.wasHeard(played(1_500));
    vi.advanceTimersByTime(5_000);
    interviewer.stop();
    expect(spoken()).toEqual(["Thank you. [interrupted]"]);
  });
});
