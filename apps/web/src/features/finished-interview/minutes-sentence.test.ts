import { expect, test } from "vitest";
import { minutesSentence } from "./minutes-sentence.ts";

test.each([
  [{ chargedSeconds: 600, chargeReason: "answered" }, "10 min, counted for Northfield, not you"],
  [{ chargedSeconds: 0, chargeReason: "not_answered" }, "None: you had not answered anything yet"],
  [{ chargedSeconds: 0, chargeReason: "broke_on_our_side" }, "None: it broke, and that was not your doing"],
  [{ chargedSeconds: 0, chargeReason: null }, "None"],
] as const)("a candidate reads of %o: %s", (charge, sentence) => {
  expect(minutesSentence(charge, "Northfield")).toBe(sentence);
});
