import type { PlanChangePreview } from "@mockingbird/api/views";
import { expect, test } from "vitest";
import { previewLines } from "./preview-lines.ts";

function lines(preview: Pick<PlanChangePreview, "dueNowCents" | "creditCents" | "usedCents">): number[] {
  return previewLines({ planId: "department", currency: "usd", ...preview }).map(({ cents }) => cents);
}

test("the month, what is used and what is given back make what is to be paid", () => {
  expect(lines({ dueNowCents: 29_900 + 432 - 3_512, creditCents: 3_512, usedCents: 432 })).toEqual([
    29_900, 432, -3_512,
  ]);
});

test("a change that costs nothing has no lines", () => {
  expect(lines({ dueNowCents: 0, creditCents: 0, usedCents: 0 })).toEqual([]);
});

test("a credit from before is a line of its own", () => {
  expect(lines({ dueNowCents: 28_900, creditCents: 0, usedCents: 0 })).toEqual([29_900, -1_000]);
});

test("a larger credit than the month costs leaves something for the next invoice", () => {
  expect(lines({ dueNowCents: -80_000, creditCents: 109_900, usedCents: 0 })).toEqual([29_900, -109_900]);
});
