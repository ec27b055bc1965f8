import { expect, test } from "vitest";
import { readTableState, tableStateQuery } from "./table-state.ts";

const usual = { sort: "createdAt", direction: "desc", page: 1, pageSize: 20 };

test("an address without a query is the newest first, page 1", () => {
  expect(readTableState({})).toEqual(usual);
});

test("an address says how it is sorted and which page", () => {
  expect(readTableState({ sort: "candidateName", direction: "asc", page: "3" })).toEqual({
    ...usual,
    sort: "candidateName",
    direction: "asc",
    page: 3,
  });
});

test.each([
  { sort: "password" },
  { direction: "sideways" },
  { page: "0" },
  { page: "-2" },
  { page: "1.5" },
  { page: "two" },
  { page: "" },
  { page: "99999999" },
  { page: ["2", "3"] },
  { sort: ["title", "status"] },
])("nonsense in the address counts as absent: %j", (params) => {
  expect(readTableState(params)).toEqual(usual);
});

test("the usual state needs no query", () => {
  expect(tableStateQuery(readTableState({}))).toBe("");
});

test.each([{ sort: "title", direction: "asc" }, { page: "4" }, { sort: "createdAt", direction: "asc", page: "2" }])(
  "an address survives being read and written: %j",
  (params) => {
    const state = readTableState(params);
    expect(readTableState(Object.fromEntries(new URLSearchParams(tableStateQuery(state))))).toEqual(state);
  },
);
