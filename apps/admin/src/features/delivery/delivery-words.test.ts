import { deliveryStateSchema } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { deliveryWords } from "./delivery-words.ts";

test("every state has words of its own", () => {
  const titles = deliveryStateSchema.options.map((state) => deliveryWords({ state, attempts: 0 }).title);
  expect(new Set(titles).size).toBe(deliveryStateSchema.options.length);
});

test("says how often a delivery was tried, where that tells something", () => {
  expect(deliveryWords({ state: "parked", attempts: 14 }).sentence).toContain("It has been tried 14 times.");
  expect(deliveryWords({ state: "pending", attempts: 1 }).sentence).not.toContain("tried");
  expect(deliveryWords({ state: "unknown", attempts: 3 }).sentence).not.toContain("tried");
});
