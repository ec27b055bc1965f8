import { expect, test } from "vitest";
import { judgeMeterWindow } from "./judge-meter-window.ts";

const open = [
  { id: "a", seconds: 100 },
  { id: "b", seconds: 250 },
  { id: "c", seconds: 250 },
];
const judged = (arrivedSeconds: number) => open.map(({ id }) => judgeMeterWindow(arrivedSeconds, open, id));

test.each([
  ["nothing arrived", 0, ["absent", "absent", "absent"]],
  ["everything arrived", 600, ["there", "there", "there"]],
  ["one arrived that no other equals", 100, ["there", "absent", "absent"]],
  ["one of two alike arrived", 250, ["absent", "unclear", "unclear"]],
  ["one of two alike arrived besides another", 350, ["there", "unclear", "unclear"]],
  ["both of two alike arrived", 500, ["absent", "there", "there"]],
  ["something arrived that none of them is", 70, ["unclear", "unclear", "unclear"]],
])("when %s, each is told apart as far as the sum can tell", (_, arrivedSeconds, verdicts) => {
  expect(judged(arrivedSeconds)).toEqual(verdicts);
});
