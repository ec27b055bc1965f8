import { expect, test } from "vitest";
import { memberStateQuery, readMemberState } from "./member-state.ts";

test.each([
  { search: "", isRemoved: false },
  { search: "Ann & Bo", isRemoved: true },
])("the address keeps %j", (state) => {
  expect(readMemberState(Object.fromEntries(new URLSearchParams(memberStateQuery(state))))).toEqual(state);
});

test("what makes no sense in the address counts as absent", () => {
  expect(readMemberState({ search: ["a", "b"], removed: "perhaps" })).toEqual({ search: "", isRemoved: false });
});
