import type { AuthApp } from "@mockingbird/auth/next-auth";
import type { Role } from "@mockingbird/domain";
import type { tenants } from "../people.ts";

export type Tenant = (typeof tenants)[number];

/** Who is in both organisations and knocks at every door of the wall. */
export const cast = {
  candidate: { role: "candidate", isRemoved: false },
  otherCandidate: { role: "candidate", isRemoved: false },
  removedCandidate: { role: "candidate", isRemoved: true },
  reviewer: { role: "reviewer", isRemoved: false },
  limitedReviewer: { role: "reviewer", isRemoved: false },
  admin: { role: "admin", isRemoved: false },
  owner: { role: "owner", isRemoved: false },
  removedOwner: { role: "owner", isRemoved: true },
} as const satisfies Record<string, { role: Role; isRemoved: boolean }>;

export type MemberName = keyof typeof cast;
export const memberNames = [
  "candidate",
  "otherCandidate",
  "removedCandidate",
  "reviewer",
  "limitedReviewer",
  "admin",
  "owner",
  "removedOwner",
] as const satisfies readonly MemberName[];

/** A member, in one of the organisations. Their place has the same id in both: their name here. */
export type Actor = { name: MemberName; tenant: Tenant };

export const emailOf = ({ name, tenant }: Actor) => `${name.toLowerCase()}@${tenant}.example`;

export const otherTenant = (tenant: Tenant): Tenant => (tenant === "northfield" ? "brightwork" : "northfield");

/** The app a member signs in to. */
export const appOf = (name: MemberName): AuthApp => (cast[name].role === "candidate" ? "web" : "admin");
