import { expect, test } from "vitest";
import { readTemplateListState, writeAfter } from "./template-list-state.ts";

const usual = { search: "", isArchived: false, after: null, pageSize: 25 };

test("an empty address asks for the first templates in use", () => {
  expect(readTemplateListState({})).toEqual(usual);
});

test.each([{ kind: "paid" }, { archived: "maybe" }, { after: "yesterday" }, { after: ["a", "b"] }, { after: "_" }])(
  "nonsense in the address counts as absent: %j",
  (query) => {
    expect(readTemplateListState(query)).toEqual(usual);
  },
);

test("where a page begins survives the address", () => {
  const after = { createdAt: "2026-11-22T12:00:00.000Z", templateId: "northfield_first" };
  expect(readTemplateListState({ kind: "practice", archived: "yes", after: writeAfter(after) })).toEqual({
    ...usual,
    isArchived: true,
    isGraded: false,
    after,
  });
});
