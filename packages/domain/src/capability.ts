import type { Role } from "./role.ts";

/**
 * Every `resource:action` a person can be allowed to do inside their active organisation. Procedures name the one they
 * need in their builder, and the interface asks the same table before it shows a control.
 */
export const capabilities = [
  "profile:read",
  "interview:take",
  "interview:list",
  "transcript:read",
  "delivery:retry",
  "usage:read",
] as const;
export type Capability = (typeof capabilities)[number];

const staffCapabilities: readonly Capability[] = [
  "profile:read",
  "interview:list",
  "transcript:read",
  "delivery:retry",
  "usage:read",
];

const roleCapabilities: Record<Role, ReadonlySet<Capability>> = {
  owner: new Set(staffCapabilities),
  admin: new Set(staffCapabilities),
  reviewer: new Set(staffCapabilities),
  candidate: new Set(["profile:read", "interview:take"]),
};

export function roleCan(role: Role, capability: Capability): boolean {
  return roleCapabilities[role].has(capability);
}
