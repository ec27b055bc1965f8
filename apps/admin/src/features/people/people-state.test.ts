import { expect, test } from "vitest";
import { readPeopleState } from "./people-state.ts";

const usual = { kind: "candidates", search: "", sort: "name", direction: "asc", after: null, isRemoved: false };

test("an empty address is everybody who is here, by name", () => {
  expect(readPeopleState("candidates", {})).toEqual(usual);
});

test("filters are read where they mean something", () => {
  const query = { search: "leo", cohort: "c", work: "open", role: "admin", removed: "yes", sort: "joined" };
  expect(readPeopleState("candidates", query)).toEqual({
    ...usual,
    search: "leo",
    cohortId: "c",
    work: "open",
    isRemoved: true,
    sort: "joined",
    direction: "desc",
  });
  expect(readPeopleState("staff", query)).toMatchObject({ kind: "staff", role: "admin" });
  expect(readPeopleState("staff", query)).not.toHaveProperty("cohortId");
});

test.each([{ work: "perhaps" }, { cohort: ["a", "b"] }, { removed: "1" }, { role: "candidate" }])(
  "nonsense counts as absent: %j",
  (query) => {
    expect(readPeopleState("candidates", query)).toEqual(usual);
  },
);
