import { expect, test } from "vitest";
import { interviewQueueQuery, readInterviewListState } from "./interview-list-state.ts";

const read = (query: Record<string, string | string[]>) => readInterviewListState(query, "America/Chicago");
const usual = { queue: "all", after: null, direction: "desc" };

test("an empty address is the whole list, the newest first", () => {
  expect(read({})).toEqual(usual);
});

test("the address says which queue it is and what it is narrowed by", () => {
  const query = { review: "to-review", template: "t", cohort: "c", assignment: "a", end: "time_up", search: "leo" };
  expect(read(query)).toEqual({
    ...usual,
    queue: "to-review",
    templateId: "t",
    cohortId: "c",
    groupId: "a",
    endCause: "time_up",
    search: "leo",
  });
  expect(read({ status: "live" }).queue).toBe("in-progress");
});

test("days are those of the organisation's clocks, the last one included", () => {
  const { from, before } = read({ from: "2026-11-01", until: "2026-11-01" });
  // The clocks are turned back that night: this day has 25 hours.
  expect([from, before]).toEqual(["2026-11-01T05:00:00.000Z", "2026-11-02T06:00:00.000Z"]);
});

test.each([
  { review: "lost" },
  { status: "sleeping" },
  { end: "boredom" },
  { from: "2026-02-31" },
  { until: "tomorrow" },
  { template: ["a", "b"] },
  { direction: "asc" },
])("nonsense in the address counts as absent: %j", (query) => {
  expect(read(query)).toEqual(usual);
});

test("what says which list it is goes along to an interview's page, and where in it somebody was does not", () => {
  const address = "review=to-review&search=leo&after=x&hidden=length&evil=1";
  expect(interviewQueueQuery(new URLSearchParams(address))).toBe("?review=to-review&search=leo");
  expect(interviewQueueQuery(new URLSearchParams("after=x"))).toBe("");
});
