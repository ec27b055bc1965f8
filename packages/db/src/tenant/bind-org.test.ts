import { expect, it } from "vitest";
import { smallDataModel } from "../../test/fixtures/small-data-model.ts";
import { bindOrg } from "./bind-org.ts";
import { tenantOperations } from "./tenant-operations.ts";

const template = Object.fromEntries(
  [...tenantOperations, "$parent"].map((name) => [name, (args: unknown) => [name, args]]),
);
const bound = bindOrg({ template, user: {}, $queryRaw: () => "raw" }, smallDataModel, "ours");

it("says whose it is, and does not take another answer", () => {
  expect(bound.orgId).toBe("ours");
  expect(Reflect.set(bound, "orgId", "theirs")).toBe(false);
  expect(bound.orgId).toBe("ours");
});

it("hands each operation of its tables on, and nothing else of them", async () => {
  expect(Object.keys(bound.template).sort()).toEqual([...tenantOperations].sort());
  for (const name of tenantOperations) {
    expect(await Object(bound.template)[name]({ take: 1 })).toEqual([name, { take: 1 }]);
  }
  expect(Reflect.set(bound.template, "findMany", () => [])).toBe(false);
});

it.each(["user", "organization", "Template", "$queryRaw", "toString", "constructor"])("refuses %s", (key) => {
  expect(() => Reflect.get(bound, key)).toThrow(`${key} is out of an organisation's reach.`);
});

it("can be awaited and printed", async () => {
  expect(Reflect.get(bound, "then")).toBeUndefined();
  expect(await Promise.resolve(bound)).toBe(bound);
  expect(`${Reflect.get(bound, Symbol.toStringTag)}`).toBe("undefined");
});
