import { randomUUID } from "node:crypto";
import type { CandidateState } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { AssignmentTerms } from "./assignment-groups.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** As many of one candidate's interviews as a row shows. */
const interviewsShown = 20;

const reviewed = { some: { reviewState: "reviewed" } } as const;

function inState(state: CandidateState, now: Date) {
  const here = { cancelledAt: null };
  const unfinished = { ...here, finishedAt: null };
  const inTime = { OR: [{ dueAt: null }, { dueAt: { gt: now } }] };
  switch (state) {
    case "cancelled":
      return { cancelledAt: { not: null } };
    case "reviewed":
      return { ...here, interviews: reviewed };
    case "finished":
      return { ...here, finishedAt: { not: null }, NOT: { interviews: reviewed } };
    case "overdue":
      return { ...unfinished, dueAt: { lte: now } };
    case "in_progress":
      return { ...unfinished, startedAt: { not: null }, ...inTime };
    case "not_started":
      return { ...unfinished, startedAt: null, ...inTime };
  }
}

/** Candidates of an assignment by name behind `after`, with their interviews, newest first. */
export async function listAssignmentCandidates(
  tx: TenantTx,
  scope: InterviewScope,
  { groupId, state, search }: { groupId: string; state?: CandidateState | undefined; search: string },
  page: { after: string | null; take: number; now: Date },
) {
  const last =
    page.after &&
    (await tx.assignment.findFirst({
      where: { id: page.after, groupId },
      select: { id: true, membership: { select: { searchText: true } } },
    }));
  return tx.assignment.findMany({
    where: {
      groupId,
      AND: [
        scope.where,
        state ? inState(state, page.now) : {},
        search ? { membership: { searchText: { contains: search } } } : {},
        last
          ? {
              OR: [
                { membership: { searchText: { gt: last.membership.searchText } } },
                { membership: { searchText: last.membership.searchText }, id: { gt: last.id } },
              ],
            }
          : {},
      ],
    },
    include: {
      membership: { select: { removedAt: true, user: { select: { name: true, email: true } } } },
      interviews: { orderBy: { attempt: "desc" }, take: interviewsShown },
    },
    orderBy: [{ membership: { searchText: "asc" } }, { id: "asc" }],
    take: page.take,
  });
}
export type AssignmentCandidateRecord = Awaited<ReturnType<typeof listAssignmentCandidates>>[number];

/** Rows of one assignment, whoever's; others are not answered. */
export function findAssignments(tx: TenantTx, groupId: string, assignmentIds: readonly string[]) {
  return tx.assignment.findMany({ where: { groupId, id: { in: [...assignmentIds] } } });
}

/** Gives an assignment to people, with what holds for everybody. Answers the ids of the new rows. */
export async function addAssignments(
  tx: TenantTx,
  group: AssignmentTerms & { id: string; templateId: string },
  membershipIds: readonly string[],
  createdAt: Date,
): Promise<{ id: string; membershipId: string }[]> {
  const { id: groupId, templateId, opensAt, dueAt, attemptsMax } = group;
  const rows = membershipIds.map((membershipId) => ({ id: randomUUID(), membershipId }));
  const same = { orgId: tx.orgId, groupId, templateId, opensAt, dueAt, attemptsMax, createdAt };
  await tx.assignment.createMany({ data: rows.map((row) => ({ ...same, ...row })) });
  return rows;
}

/** Gives candidates of an assignment their own due date and attempts, or those of everybody back. Answers how many. */
export async function setOwnTerms(
  tx: TenantTx,
  groupId: string,
  assignmentIds: readonly string[],
  terms: { dueAt: Date | null; attemptsMax: number; isExtended: boolean },
): Promise<number> {
  const { count } = await tx.assignment.updateMany({ where: { groupId, id: { in: [...assignmentIds] } }, data: terms });
  return count;
}

/** Takes an assignment back from some, at a moment, or gives it back to them, with `null`. Answers how many that changed. */
export async function setAssignmentsCancelled(
  tx: TenantTx,
  groupId: string,
  assignmentIds: readonly string[],
  cancelledAt: Date | null,
): Promise<number> {
  const { count } = await tx.assignment.updateMany({
    where: { groupId, id: { in: [...assignmentIds] }, cancelledAt: cancelledAt ? null : { not: null } },
    data: { cancelledAt },
  });
  return count;
}

/** How many of these candidates, or of all, are in an interview now. */
export function countLive(tx: TenantTx, groupId: string, assignmentIds: readonly string[] | null): Promise<number> {
  const which = assignmentIds ? { id: { in: [...assignmentIds] } } : {};
  return tx.assignment.count({ where: { groupId, ...which, interviews: { some: { status: "live" } } } });
}

/** Who can begin now and has not: some, or all of an assignment. */
function toRemind(groupId: string, assignmentIds: readonly string[] | null, now: Date) {
  return {
    groupId,
    ...(assignmentIds && { id: { in: [...assignmentIds] } }),
    cancelledAt: null,
    startedAt: null,
    finishedAt: null,
    membership: { removedAt: null },
    ...canBegin(now),
  };
}

/** Open at this moment, by a candidate's own dates. */
function canBegin(now: Date) {
  return {
    AND: [{ OR: [{ opensAt: null }, { opensAt: { lte: now } }] }, { OR: [{ dueAt: null }, { dueAt: { gt: now } }] }],
  };
}

/** Candidates who can begin now and have not, and when each was reminded last. */
export function listToRemind(
  tx: TenantTx,
  groupId: string,
  assignmentIds: readonly string[] | null,
  page: { now: Date; take: number },
) {
  return tx.assignment.findMany({
    where: toRemind(groupId, assignmentIds, page.now),
    select: { id: true, membershipId: true, remindedAt: true },
    orderBy: { id: "asc" },
    take: page.take,
  });
}

/** How many can begin now and have not, and how many of those were reminded after `since`. */
export async function countToRemind(
  tx: TenantTx,
  scope: InterviewScope,
  groupId: string,
  { now, since }: { now: Date; since: Date },
): Promise<{ waiting: number; remindedLately: number }> {
  const where = { ...toRemind(groupId, null, now), AND: [scope.where, canBegin(now)] };
  return {
    waiting: await tx.assignment.count({ where }),
    remindedLately: await tx.assignment.count({ where: { ...where, remindedAt: { gt: since } } }),
  };
}

export async function markReminded(
  tx: TenantTx,
  groupId: string,
  assignmentIds: readonly string[],
  remindedAt: Date,
): Promise<void> {
  await tx.assignment.updateMany({ where: { groupId, id: { in: [...assignmentIds] } }, data: { remindedAt } });
}
