import type { InterviewerDraft } from "@mockingbird/domain";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftKeeper, type DraftState } from "./draft-keeper.ts";

const content = (instructions: string): InterviewerDraft => ({
  instructions,
  personaName: "",
  persona: "",
  voice: "Kore",
  languageCode: "en-GB",
  otherLanguageCodes: [],
  model: "gemini-3.8-live",
  temperature: 0.6,
  patience: "normal",
  followsUp: true,
  neverAsk: [],
});

/** A server that takes what is on top of what it has. */
function server(revision: string | null = null) {
  const saves: string[] = [];
  let current = revision;
  let isAway = false;
  return {
    saves,
    overtake: () => {
      current = "theirs";
    },
    setAway: (away: boolean) => {
      isAway = away;
    },
    save: async (draft: InterviewerDraft, known: string | null) => {
      if (isAway) throw new Error("away");
      if (known !== current) throw new Error("overtaken");
      saves.push(draft.instructions);
      current = `revision ${saves.length}`;
      return { revision: current, updatedAt: "2026-11-22T12:00:00.000Z" };
    },
  };
}

function keep(backend: ReturnType<typeof server>) {
  const states: DraftState["kind"][] = [];
  const keeper = new DraftKeeper(
    { content: content("a"), revision: null, savedAt: null },
    {
      save: backend.save,
      isOvertaken: (failure) => failure instanceof Error && failure.message === "overtaken",
      sentenceOf: String,
      onState: ({ kind }) => states.push(kind),
    },
  );
  return { keeper, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a pause in typing saves once, on top of what was saved before", async () => {
  const backend = server();
  const { keeper, states } = keep(backend);
  for (const text of ["b", "bc", "bcd"]) keeper.type(content(text));
  await vi.advanceTimersByTimeAsync(800);
  keeper.type(content("e"));
  await vi.advanceTimersByTimeAsync(800);
  expect(backend.saves).toEqual(["bcd", "e"]);
  expect(keeper.revision).toBe("revision 2");
  expect(states.at(-1)).toBe("saved");
});

test("whoever was overtaken saves nothing more until one of the two is chosen", async () => {
  const backend = server();
  const { keeper, states } = keep(backend);
  backend.overtake();
  keeper.type(content("mine"));
  expect(await keeper.flush()).toBe(false);
  expect(states.at(-1)).toBe("overtaken");
  keeper.type(content("mine, longer"));
  expect(await keeper.flush()).toBe(false);
  expect(backend.saves).toEqual([]);
  keeper.startOver({ content: content("theirs"), revision: "theirs", savedAt: null });
  keeper.type(content("mine, longer"));
  expect(await keeper.flush()).toBe(true);
  expect(backend.saves).toEqual(["mine, longer"]);
});

test("what could not be saved is saved by the next attempt", async () => {
  const backend = server();
  const { keeper, states } = keep(backend);
  backend.setAway(true);
  keeper.type(content("b"));
  expect(await keeper.flush()).toBe(false);
  expect(states.at(-1)).toBe("failed");
  backend.setAway(false);
  expect(await keeper.flush()).toBe(true);
  expect(backend.saves).toEqual(["b"]);
});
