import { DomainError, type Role, roleSchema } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { checkRoleChange, losesOwner } from "./check-member-change.ts";

function refusal(actor: Role, member: Role, role: Role, isOwnPlace = false): string | null {
  try {
    checkRoleChange({ id: "actor", role: actor }, { id: isOwnPlace ? "actor" : "member", role: member }, role);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : "unexpected";
  }
}

test("an owner gives staff any role of staff, an administrator any but an owner's", () => {
  const staff: Role[] = ["owner", "admin", "reviewer"];
  for (const from of staff) for (const to of staff) expect(refusal("owner", from, to)).toBeNull();
  for (const from of staff) {
    for (const to of staff) {
      expect(refusal("admin", from, to)).toBe([from, to].includes("owner") ? "FORBIDDEN" : null);
    }
  }
});

test("nobody raises themselves, and everybody may step down", () => {
  expect(refusal("admin", "admin", "owner", true)).toBe("FORBIDDEN");
  expect(refusal("reviewer", "reviewer", "admin", true)).toBe("FORBIDDEN");
  expect(refusal("admin", "admin", "reviewer", true)).toBeNull();
  expect(refusal("owner", "owner", "admin", true)).toBeNull();
});

test("a candidate does not become staff by this door, nor staff a candidate", () => {
  for (const role of roleSchema.exclude(["candidate"]).options) {
    expect(refusal("owner", "candidate", role)).toBe("INVALID_INPUT");
    expect(refusal("owner", role, "candidate")).toBe("INVALID_INPUT");
  }
  expect(refusal("owner", "candidate", "candidate")).toBeNull();
});

test("an owner is lost when they are removed or become something else", () => {
  const owner = { id: "dana", role: "owner" } as const;
  expect([losesOwner(owner, null), losesOwner(owner, "admin"), losesOwner(owner, "owner")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(losesOwner({ id: "ada", role: "admin" }, null)).toBe(false);
});
