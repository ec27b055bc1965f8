import { staffRoles } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import { likeText } from "./like-text.ts";
import { type MemberRecord, memberSelect, notErased } from "./members.ts";

/** Which members a list shows. What is not said does not narrow it. */
export interface MemberFilter {
  kind?: "candidates" | "staff" | undefined;
  isRemoved: boolean;
  /** part of a name or an address, whatever its case */
  search: string;
  role?: string | undefined;
  cohortId?: string | undefined;
  /** with an assignment that can be taken, or one that they have not begun */
  work?: "open" | "not_started" | undefined;
}

export interface MemberOrder {
  sort: "name" | "joined";
  direction: "asc" | "desc";
}

function whereOf({ kind, isRemoved, search, role, cohortId, work }: MemberFilter, now: Date) {
  const isOpen = {
    cancelledAt: null,
    finishedAt: null,
    OR: [{ dueAt: null }, { dueAt: { gt: now } }],
    ...(work === "not_started" && { startedAt: null }),
  };
  return {
    removedAt: isRemoved ? { not: null } : null,
    ...notErased,
    ...(kind === "candidates" && { role: "candidate" }),
    ...(kind === "staff" && { role: { in: [...staffRoles] } }),
    ...(role && { role }),
    ...(search && { searchText: { contains: likeText(search.toLowerCase()) } }),
    ...(cohortId && { cohorts: { some: { cohortId } } }),
    ...(work && { assignments: { some: isOpen } }),
  };
}

/** A page of members behind the one whose id is `after`, as the database sorts them. */
export async function listMembers(
  tx: TenantTx,
  filter: MemberFilter,
  { sort, direction }: MemberOrder,
  page: { after: string | null; take: number; now: Date },
): Promise<MemberRecord[]> {
  const last =
    page.after === null
      ? null
      : await tx.membership.findFirst({
          where: { id: page.after },
          select: { id: true, searchText: true, createdAt: true },
        });
  const beyond = direction === "asc" ? "gt" : "lt";
  const column = sort === "name" ? "searchText" : "createdAt";
  return tx.membership.findMany({
    where: {
      ...whereOf(filter, page.now),
      ...(last && {
        AND: [
          { [column]: { [direction === "asc" ? "gte" : "lte"]: last[column] } },
          { OR: [{ [column]: { [beyond]: last[column] } }, { [column]: last[column], id: { [beyond]: last.id } }] },
        ],
      }),
    },
    select: memberSelect,
    orderBy: [{ [column]: direction }, { id: direction }],
    take: page.take,
  });
}

/** How many match, counted no further than `max`. */
export async function countMembers(tx: TenantTx, filter: MemberFilter, max: number, now: Date): Promise<number> {
  const ids = await tx.membership.findMany({
    where: whereOf(filter, now),
    select: { id: true },
    // Without an order Prisma takes that of the primary key, whatever index serves the filter.
    orderBy: [{ searchText: "asc" }, { id: "asc" }],
    take: max,
  });
  return ids.length;
}

/** How many interviews each of them has had; who had none is not in the map. */
export async function countInterviewsOf(tx: TenantTx, membershipIds: string[]): Promise<Map<string, number>> {
  const groups = await tx.interview.groupBy({
    by: ["membershipId"],
    where: { membershipId: { in: membershipIds }, isTrial: false },
    _count: { _all: true },
  });
  return new Map(groups.map(({ membershipId, _count }) => [membershipId, _count._all]));
}

/** What a candidate was given, the latest first, and the latest of their interviews. */
export async function readMemberWork(tx: TenantTx, membershipId: string, take: number) {
  const assignments = await tx.assignment.findMany({
    where: { membershipId, group: { isTrial: false } },
    select: {
      id: true,
      groupId: true,
      dueAt: true,
      startedAt: true,
      finishedAt: true,
      cancelledAt: true,
      group: { select: { title: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
  const interviews = await tx.interview.findMany({
    where: { membershipId, isTrial: false },
    select: {
      id: true,
      status: true,
      createdAt: true,
      assignment: { select: { template: { select: { title: true } } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
  return { assignments, interviews };
}
