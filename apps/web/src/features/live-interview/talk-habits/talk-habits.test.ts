import { expect, test } from "vitest";
import { keptTalkHabits, readTalkHabits, turnTakingOf, usualTalkHabits } from "./talk-habits.ts";

const usual = usualTalkHabits("short");

test("what was kept comes back, and what cannot be understood is the usual", () => {
  const habits = { patience: "long", way: "pushToTalk", pressOnce: true, captions: false };
  expect(readTalkHabits(JSON.parse(JSON.stringify(habits)), usual)).toEqual(habits);
  expect(readTalkHabits({ ...habits, way: "telepathy" }, usual)).toEqual({ ...habits, way: "speak" });
  for (const nonsense of [null, "long", 3, {}]) expect(readTalkHabits(nonsense, usual)).toEqual(usual);
});

test("the organisation's patience counts until somebody chooses theirs, which wins from then on", () => {
  const typing = { ...usual, way: "type" } as const;
  const kept = keptTalkHabits(null, usual, typing);
  expect(readTalkHabits(kept, usualTalkHabits("long"))).toEqual({ ...typing, patience: "long" });
  const chosen = keptTalkHabits(kept, typing, { ...typing, patience: "normal" });
  expect(readTalkHabits(chosen, usualTalkHabits("long")).patience).toBe("normal");
  const later = keptTalkHabits(chosen, { ...typing, patience: "normal" }, { ...usual, patience: "normal" });
  expect(readTalkHabits(later, usualTalkHabits("long")).patience).toBe("normal");
});

test("the Worker hears of patience and of the talk key", () => {
  expect(turnTakingOf({ ...usual, patience: "long", way: "speak" })).toEqual({
    patience: "long",
    pushToTalk: false,
  });
  expect(turnTakingOf({ ...usual, way: "pushToTalk" }).pushToTalk).toBe(true);
});
