import { expect, test } from "vitest";
import { readUsageState, usageAddress } from "./usage-state.ts";

test("an address without anything is the present period by day", () => {
  expect(readUsageState({})).toMatchObject({ span: { span: "this-period" }, tab: "day", after: null });
});

test.each([
  "/usage",
  "/usage?span=last-month&tab=person",
  "/usage?span=own&from=2026-10-01&until=2026-10-31&tab=interview&cohortId=none&after=x",
])("%s is read and written the same", (address) => {
  const query = Object.fromEntries(new URL(address, "http://console.example").searchParams);
  expect(usageAddress(readUsageState(query), {})).toBe(address);
});

test("more than thirteen months, days in the wrong order and no days at all are said to be unreadable", () => {
  for (const [from, until] of [
    ["2025-01-01", "2026-11-01"],
    ["2026-11-02", "2026-11-01"],
    ["", "soon"],
  ]) {
    expect(readUsageState({ span: "own", from, until })).toMatchObject({
      isUnreadable: true,
      span: { span: "this-period" },
    });
  }
});

test("another table begins at its first page and forgets whose interviews were shown", () => {
  const state = readUsageState({ tab: "interview", membershipId: "sofia", after: "row" });
  expect(usageAddress(state, { tab: "cohort" })).toBe("/usage?tab=cohort");
});
