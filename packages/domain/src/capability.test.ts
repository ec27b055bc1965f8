import { expect, test } from "vitest";
import { capabilities, memberCan, roleCan } from "./capability.ts";
import { type Role, roleSchema, staffRoles } from "./role.ts";

test("a candidate takes interviews and reads no one else's", () => {
  expect(capabilities.filter((capability) => roleCan("candidate", capability))).toEqual([
    "profile:read",
    "profile:write",
    "profile:export",
    "session:manage",
    "consent:give",
    "erasure:request",
    "interview:take",
  ]);
});

test("of staff only those who write the interviewer take interviews, to try it", () => {
  for (const role of staffRoles) expect(roleCan(role, "interview:take")).toBe(roleCan(role, "interviewer:manage"));
  expect(roleCan("reviewer", "interview:take")).toBe(false);
});

test("every capability belongs to somebody", () => {
  for (const capability of capabilities) {
    expect(roleSchema.options.some((role) => roleCan(role, capability))).toBe(true);
  }
});

test("a reviewer who is limited to cohorts reads no figures about everybody; the limit means nothing for other roles", () => {
  const lost = (role: Role) =>
    capabilities.filter(
      (capability) =>
        memberCan({ role, isLimitedToCohorts: false }, capability) &&
        !memberCan({ role, isLimitedToCohorts: true }, capability),
    );
  expect(lost("reviewer")).toEqual(["usage:read"]);
  for (const role of ["owner", "admin", "candidate"] as const) expect(lost(role)).toEqual([]);
  expect(memberCan({ role: "candidate", isLimitedToCohorts: false }, "interview:list")).toBe(false);
});
