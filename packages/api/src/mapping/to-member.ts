import type { MemberRecord } from "@mockingbird/db";
import { roleSchema } from "@mockingbird/domain";
import type { Member } from "../views/member-views.ts";

export function toMember(
  row: MemberRecord,
  { lastActiveAt, interviewCount }: { lastActiveAt: Date | undefined; interviewCount: number },
): Member {
  const role = roleSchema.parse(row.role);
  const isLimitedToCohorts = role === "reviewer" && row.isLimitedToCohorts;
  const links = role === "candidate" ? row.cohorts : isLimitedToCohorts ? row.reviewedCohorts : [];
  return {
    membershipId: row.id,
    name: row.user.name,
    email: row.user.email,
    role,
    isLimitedToCohorts,
    cohorts: links
      .map(({ cohort }) => ({ cohortId: cohort.id, name: cohort.name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    since: row.createdAt.toISOString(),
    lastActiveAt: lastActiveAt?.toISOString() ?? null,
    removedAt: row.removedAt?.toISOString() ?? null,
    externalId: row.externalId,
    interviewCount,
  };
}
