import { expect, test } from "vitest";
import { readTalkHabits, turnTakingOf, usualTalkHabits } from "./talk-habits.ts";

test("what was kept comes back, and what cannot be understood is the usual", () => {
  const habits = { patience: "long", way: "pushToTalk", pressOnce: true };
  expect(readTalkHabits(JSON.parse(JSON.stringify(habits)))).toEqual(habits);
  expect(readTalkHabits({ ...habits, way: "telepathy" })).toEqual({ ...habits, way: "speak" });
  for (const nonsense of [null, "long", 3, {}]) expect(readTalkHabits(nonsense)).toEqual(usualTalkHabits);
});

test("the Worker hears of patience and of the talk key", () => {
  expect(turnTakingOf({ patience: "long", way: "speak", pressOnce: false })).toEqual({
    patience: "long",
    pushToTalk: false,
  });
  expect(turnTakingOf({ patience: "short", way: "pushToTalk", pressOnce: false }).pushToTalk).toBe(true);
});
