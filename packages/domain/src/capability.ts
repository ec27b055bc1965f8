import type { Role } from "./role.ts";

/**
 * Every `resource:action` a person can be allowed to do inside their active organisation. Procedures name the one they
 * need in their builder, and the interface asks the same table before it shows a control.
 */
export const capabilities = [
  "profile:read",
  "profile:write",
  "profile:export",
  "session:manage",
  "consent:give",
  "erasure:request",
  "interview:take",
  "interview:list",
  "transcript:read",
  "delivery:retry",
  "review:write",
  "review:release",
  "share:manage",
  "assignment:read",
  "assignment:manage",
  "template:read",
  "template:manage",
  "interviewer:read",
  "interviewer:manage",
  "usage:read",
  "member:read",
  "member:manage",
  "invitation:manage",
  "cohort:manage",
  "mail:manage",
  "audit:read",
  "erasure:complete",
  "accommodation:manage",
  "settings:read",
  "settings:manage",
  "apiKey:manage",
  "secret:manage",
  "billing:read",
  "billing:manage",
] as const;
export type Capability = (typeof capabilities)[number];

const everybody: readonly Capability[] = [
  "profile:read",
  "profile:write",
  "profile:export",
  "session:manage",
  "erasure:request",
];
const reviewer: readonly Capability[] = [
  ...everybody,
  "interview:list",
  "transcript:read",
  "delivery:retry",
  "review:write",
  "review:release",
  "share:manage",
  "assignment:read",
  "template:read",
  "interviewer:read",
  "usage:read",
];
const admin: readonly Capability[] = [
  ...reviewer,
  // Whoever writes the interviewer tries it, as its candidate.
  "consent:give",
  "interview:take",
  "assignment:manage",
  "template:manage",
  "interviewer:manage",
  "member:read",
  "member:manage",
  "invitation:manage",
  "cohort:manage",
  "mail:manage",
  "audit:read",
  "erasure:complete",
  "accommodation:manage",
  "settings:read",
  "settings:manage",
  "apiKey:manage",
  "billing:read",
];

const roleCapabilities: Record<Role, ReadonlySet<Capability>> = {
  owner: new Set([...admin, "secret:manage", "billing:manage"]),
  admin: new Set(admin),
  reviewer: new Set(reviewer),
  candidate: new Set([...everybody, "consent:give", "interview:take"]),
};

export function roleCan(role: Role, capability: Capability): boolean {
  return roleCapabilities[role].has(capability);
}

/** What a reviewer who is limited to cohorts may not do: it concerns everybody. */
const beyondCohorts: ReadonlySet<Capability> = new Set(["usage:read"]);

/** Whether somebody with this place may do it. A limit to cohorts means something for reviewers only. */
export function memberCan(
  { role, isLimitedToCohorts }: { role: Role; isLimitedToCohorts: boolean },
  capability: Capability,
): boolean {
  const isLimited = role === "reviewer" && isLimitedToCohorts;
  return roleCan(role, capability) && !(isLimited && beyondCohorts.has(capability));
}
