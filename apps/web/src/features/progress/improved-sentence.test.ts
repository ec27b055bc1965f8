import { expect, test } from "vitest";
import { improvedSentence } from "./improved-sentence.ts";

const criterion = (id: string, name: string) => ({ id, name, description: "", anchors: ["None", "Some", "Much"] });
const rubric = { criteria: [criterion("a", "Order"), criterion("b", "Proof"), criterion("c", "Looking back")] };
const attempt = (...levels: (number | null)[]) => ({
  interviewId: "i",
  takenAt: "2026-11-22T12:00:00.000Z",
  isDemonstration: false,
  levels: levels.map((level, at) => ({ criterionId: rubric.criteria[at]?.id ?? "", level })),
});

test("what improved is named, and nothing is said of a single attempt", () => {
  expect(improvedSentence({ rubric, attempts: [attempt(1, 1, 1)] })).toBeNull();
  expect(improvedSentence({ rubric, attempts: [attempt(1, 2, null), attempt(2, 2, 2), attempt(3, 1, 3)] })).toBe(
    "On a higher level than at first: Order, Looking back.",
  );
  expect(improvedSentence({ rubric, attempts: [attempt(2, 2), attempt(2, 1)] })).toContain(
    "Nothing stands on a higher",
  );
});
