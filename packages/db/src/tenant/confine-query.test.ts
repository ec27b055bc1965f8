import { describe, expect, it } from "vitest";
import { confineQuery } from "./confine-query.ts";
import { requireConfined } from "./require-confined.ts";

const key = { orgId_id: { orgId: "ours", id: "a" } };
const ownKey = { ...key, AND: [{ orgId: "ours" }] };

describe("confineQuery", () => {
  const confined: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ["findMany", {}, { where: { AND: [{ orgId: "ours" }] } }],
    ["findMany", { where: null, take: 1 }, { where: { AND: [{ orgId: "ours" }] }, take: 1 }],
    ["count", { where: { OR: [{ id: "a" }] } }, { where: { OR: [{ id: "a" }], AND: [{ orgId: "ours" }] } }],
    ["deleteMany", { where: { AND: { id: "a" } } }, { where: { AND: [{ orgId: "ours" }, { id: "a" }] } }],
    [
      "updateMany",
      { where: { AND: [{ id: "a" }, { id: "b" }] } },
      { where: { AND: [{ orgId: "ours" }, { id: "a" }, { id: "b" }] } },
    ],
    ["create", { data: { id: "a" }, select: { id: true } }, { data: { id: "a", orgId: "ours" }, select: { id: true } }],
    ["create", {}, { data: { orgId: "ours" } }],
    ["create", { data: { orgId: "theirs" } }, { data: { orgId: "ours" } }],
    ["createMany", { data: { id: "a" } }, { data: [{ id: "a", orgId: "ours" }] }],
    ["createMany", {}, { data: [] }],
    ["createManyAndReturn", { data: [{}, { id: "a" }] }, { data: [{ orgId: "ours" }, { id: "a", orgId: "ours" }] }],
    ["createMany", { data: ["nonsense"] }, { data: ["nonsense"] }],
    [
      "upsert",
      { where: key, create: {}, update: { id: "b" } },
      { where: ownKey, create: { orgId: "ours" }, update: { id: "b" } },
    ],
    ["whateverComesNext", { data: { id: "a" } }, { where: { AND: [{ orgId: "ours" }] }, data: { id: "a" } }],
  ];
  it.each(confined)("%s %j", (operation, args, expected) => {
    expect(confineQuery(operation, args, "ours")).toEqual(expected);
  });

  it.each([
    {},
    { where: { id: "a" } },
    { where: { orgId: "ours" } },
    { where: { orgId_id: { orgId: "theirs", id: "a" } } },
    { where: null },
  ])("refuses an upsert that names no row of its own: %j", (args) => {
    expect(() => confineQuery("upsert", args, "ours")).toThrow(
      "An upsert names its row by a key of its own organisation.",
    );
  });
});

describe("requireConfined", () => {
  const lets = (operation: string, args: Record<string, unknown>) => () => requireConfined(operation, args, "ours");
  const filtered = { where: { AND: [{ id: "a" }, { orgId: "ours" }] } };

  it("lets out what is confined", () => {
    for (const operation of ["findMany", "count", "update", "deleteMany"])
      expect(lets(operation, filtered)).not.toThrow();
    expect(lets("findMany", { where: { AND: { orgId: "ours" } } })).not.toThrow();
    expect(lets("update", { ...filtered, data: { orgId: undefined } })).not.toThrow();
    for (const operation of ["create", "createMany", "createManyAndReturn"]) {
      expect(lets(operation, { data: [{ orgId: "ours" }, { orgId: "ours" }] })).not.toThrow();
    }
    expect(lets("upsert", { ...filtered, create: { orgId: "ours" }, data: { orgId: "theirs" } })).not.toThrow();
  });

  const loose: [string, Record<string, unknown>][] = [
    ["findMany", {}],
    ["findMany", { where: undefined }],
    ["findMany", { where: { orgId: "ours", OR: [{ orgId: "ours" }] } }],
    ["findMany", { where: { AND: [{ orgId: "theirs" }] } }],
    ["count", { where: { AND: { OR: [{ orgId: "ours" }] } } }],
    ["create", { data: { id: "a" } }],
    ["create", { ...filtered, data: { orgId: "theirs" } }],
    ["createMany", { data: [{ orgId: "ours" }, {}] }],
    ["createManyAndReturn", { data: [{ orgId: "theirs" }] }],
    ["upsert", { ...filtered, create: {} }],
    ["upsert", { where: key, create: { orgId: "ours" } }],
  ];
  it.each(loose)("refuses %s %j", (operation, args) => {
    expect(lets(operation, args)).toThrow(`${operation} was about to leave its organisation.`);
  });
});
