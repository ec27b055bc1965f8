import { expect, test } from "vitest";
import { billingFixture } from "./billing-fixture.ts";
import { minutesBar } from "./minutes-bar.ts";

function bar(used: NonNullable<Parameters<typeof billingFixture>[1]>): string[] {
  return minutesBar(billingFixture({}, used).usage).map(({ kind, share }) => `${kind} ${Math.round(share * 100)}`);
}

test("what is used and what is left of the included, where interviews stop at it", () => {
  expect(bar({ chargedSeconds: 75, includedSeconds: 300, secondsMax: 300 })).toEqual(["used 25", "left 75"]);
  expect(bar({ chargedSeconds: 0, includedSeconds: 300, secondsMax: 300 })).toEqual(["left 100"]);
  expect(bar({ chargedSeconds: 300, includedSeconds: 300, secondsMax: 300 })).toEqual(["used 100"]);
});

test("what may be used beyond it, and what has been", () => {
  expect(bar({ chargedSeconds: 100, includedSeconds: 200, secondsMax: 400 })).toEqual([
    "used 25",
    "left 25",
    "extra-left 50",
  ]);
  expect(bar({ chargedSeconds: 300, includedSeconds: 200, secondsMax: 400 })).toEqual([
    "used 50",
    "extra-used 25",
    "extra-left 25",
  ]);
});

test("an interview that ended beyond the end makes the bar longer, not the parts more than all of it", () => {
  expect(bar({ chargedSeconds: 400, includedSeconds: 300, secondsMax: 300 })).toEqual(["used 75", "extra-used 25"]);
});

test("without an end, the bar stays open at the right", () => {
  expect(bar({ chargedSeconds: 100, includedSeconds: 200, secondsMax: null })).toEqual([
    "used 40",
    "left 40",
    "no-end 20",
  ]);
  expect(bar({ chargedSeconds: 400, includedSeconds: 200, secondsMax: null })).toEqual([
    "used 40",
    "extra-used 40",
    "no-end 20",
  ]);
});

test("there is nothing to draw against without a limit, and nothing to divide by in one of nothing", () => {
  expect(bar({ chargedSeconds: 100, includedSeconds: null, secondsMax: null })).toEqual([]);
  expect(bar({ chargedSeconds: 0, includedSeconds: 0, secondsMax: 0 })).toEqual(["extra-left 100"]);
});
