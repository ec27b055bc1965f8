import { expect, test } from "vitest";
import { readTableAddress, type TableDefaults, tableAddressEntries } from "./table-address.ts";

const defaults: TableDefaults = {
  sorts: [
    { id: "createdAt", direction: "desc" },
    { id: "name", direction: "asc" },
  ],
  hidden: ["externalId"],
};
const usual = { search: "", sort: { id: "createdAt", direction: "desc" }, hidden: ["externalId"], after: null };

test("an empty address is the usual table", () => {
  expect(readTableAddress({}, defaults)).toEqual(usual);
});

test.each([
  { sort: "password" },
  { sort: ["name", "createdAt"] },
  { direction: "asc" },
  { search: "x".repeat(201) },
  { after: "" },
  { after: ["a", "b"] },
])("nonsense in the address counts as absent: %j", (query) => {
  expect(readTableAddress(query, defaults)).toEqual(usual);
});

test("a column that is sorted by without a direction is sorted as it usually is", () => {
  expect(readTableAddress({ sort: "name" }, defaults).sort).toEqual({ id: "name", direction: "asc" });
  expect(readTableAddress({ sort: "name", direction: "sideways" }, defaults).sort.direction).toBe("asc");
});

test("every column can be shown, also those that usually are not", () => {
  expect(tableAddressEntries({ hidden: [] }, defaults)).toEqual({ hidden: "" });
  expect(readTableAddress({ hidden: "" }, defaults).hidden).toEqual([]);
});

test.each([
  { search: "leo m" },
  { sort: { id: "name", direction: "desc" as const } },
  { sort: { id: "createdAt", direction: "asc" as const } },
  { hidden: ["email", "externalId"] },
  { after: "eyJpZCI6MX0" },
])("a change survives being written and read: %j", (change) => {
  const entries = tableAddressEntries(change, defaults);
  const query = Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => !!entry[1]));
  expect(readTableAddress(query, defaults)).toEqual({ ...usual, ...change });
});

test("what is as usual leaves the address", () => {
  expect(
    tableAddressEntries({ search: "", sort: defaults.sorts[0], hidden: ["externalId"], after: null }, defaults),
  ).toEqual({ search: null, sort: null, direction: null, hidden: null, after: null });
});
