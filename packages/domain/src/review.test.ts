import { expect, test } from "vitest";
import { standsIn } from "./review.ts";

test("a quote stands in a text word for word, whatever the white space", () => {
  const said = "We counted stops,\n and we  were right nine times out of ten.";
  expect(standsIn("stops, and we were right", said)).toBe(true);
  expect(standsIn("  nine times ", said)).toBe(true);
  expect(standsIn("nine times of ten", said)).toBe(false);
  expect(standsIn("We Counted", said)).toBe(false);
  expect(standsIn("   ", said)).toBe(false);
});
