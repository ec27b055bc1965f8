import { expect, test } from "vitest";
import { capabilities, roleCan } from "./capability.ts";
import { roleSchema, staffRoles } from "./role.ts";

test("a candidate takes interviews and reads no one else's", () => {
  expect(capabilities.filter((capability) => roleCan("candidate", capability))).toEqual([
    "profile:read",
    "profile:export",
    "session:manage",
    "consent:give",
    "erasure:request",
    "interview:take",
  ]);
});

test("staff cannot take an interview in the organisation they work for", () => {
  for (const role of staffRoles) expect(roleCan(role, "interview:take")).toBe(false);
});

test("every capability belongs to somebody", () => {
  for (const capability of capabilities) {
    expect(roleSchema.options.some((role) => roleCan(role, capability))).toBe(true);
  }
});
