import { expect, test } from "vitest";
import { readAssignmentListState } from "./list-state.ts";

test("the address says what the list shows", () => {
  expect(readAssignmentListState({ state: "overdue", template: "t", cohort: "c", after: "a" })).toEqual({
    state: "overdue",
    templateId: "t",
    cohortId: "c",
    after: "a",
  });
});

test("what makes no sense in it counts as absent", () => {
  expect(readAssignmentListState({ state: "lost", template: ["a", "b"], cohort: "" })).toEqual({ after: null });
});
