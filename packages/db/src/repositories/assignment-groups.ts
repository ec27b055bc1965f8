import type { AssignmentState } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

const groupInclude = {
  template: {
    select: { title: true, versions: { select: { isGraded: true }, orderBy: { version: "desc" }, take: 1 } },
  },
  cohort: { select: { id: true, name: true } },
} as const;

/** The dates and attempts that hold for everybody of an assignment. */
export interface AssignmentTerms {
  opensAt: Date | null;
  dueAt: Date | null;
  attemptsMax: number;
}

/** What a list of assignments is narrowed to; an absent one does not narrow. */
export interface AssignmentFilter {
  state?: AssignmentState | undefined;
  templateId?: string | undefined;
  cohortId?: string | undefined;
}

const isUnlimited = ({ where }: InterviewScope) => Object.keys(where).length === 0;

/** Assignments with a candidate whom the scope knows; without a limit also those that nobody has yet. */
function seenBy(scope: InterviewScope) {
  return isUnlimited(scope) ? {} : { assignments: { some: scope.where } };
}

/**
 * The same for a list, looked up from the other end: a limited reviewer has few candidates, and the organisation may have
 * a million assignments of others. In steps, because SQLite would begin with those.
 */
async function listedFor(tx: TenantTx, scope: InterviewScope) {
  if (isUnlimited(scope)) return {};
  const { membershipId, membership } = scope.where;
  const places = membership ? await tx.cohortMember.findMany({ where: membership.cohorts.some }) : [];
  const membershipIds = membershipId === undefined ? places.map((place) => place.membershipId) : [membershipId];
  const rows = await tx.assignment.findMany({
    where: { membershipId: { in: [...new Set(membershipIds)] } },
    select: { groupId: true },
    distinct: ["groupId"],
  });
  return { id: { in: rows.map(({ groupId }) => groupId) } };
}

function inState(state: AssignmentState, now: Date) {
  const unfinished = { finishedAt: null, cancelledAt: null, dueAt: { lte: now } };
  switch (state) {
    case "cancelled":
      return { cancelledAt: { not: null } };
    case "upcoming":
      return { cancelledAt: null, opensAt: { gt: now }, OR: [{ dueAt: null }, { dueAt: { gt: now } }] };
    case "open":
      return {
        cancelledAt: null,
        AND: [
          { OR: [{ opensAt: null }, { opensAt: { lte: now } }] },
          { OR: [{ dueAt: null }, { dueAt: { gt: now } }] },
        ],
      };
    case "overdue":
      return { cancelledAt: null, dueAt: { lte: now }, assignments: { some: unfinished } };
    case "closed":
      return { cancelledAt: null, dueAt: { lte: now }, assignments: { none: unfinished } };
  }
}

/** Assignments behind `after`, the latest first. */
export async function listAssignmentGroups(
  tx: TenantTx,
  scope: InterviewScope,
  { state, templateId, cohortId }: AssignmentFilter,
  page: { after: string | null; take: number; now: Date },
) {
  const last = page.after && (await tx.assignmentGroup.findFirst({ where: { id: page.after } }));
  return tx.assignmentGroup.findMany({
    where: {
      isTrial: false,
      ...(templateId && { templateId }),
      ...(cohortId && { cohortId }),
      AND: [
        await listedFor(tx, scope),
        state ? inState(state, page.now) : {},
        last ? { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] } : {},
      ],
    },
    include: groupInclude,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: page.take,
  });
}

/** An assignment that the scope knows. */
export function findAssignmentGroup(tx: TenantTx, scope: InterviewScope, groupId: string) {
  return tx.assignmentGroup.findFirst({
    where: { id: groupId, isTrial: false, ...seenBy(scope) },
    include: groupInclude,
  });
}
export type AssignmentGroupRecord = NonNullable<Awaited<ReturnType<typeof findAssignmentGroup>>>;

export interface NewAssignmentGroup extends AssignmentTerms {
  id: string;
  templateId: string;
  title: string;
  cohortId: string | null;
  createdById: string;
  createdAt: Date;
}

/** An assignment that nobody has yet. An id that there is already is a unique violation. */
export async function createAssignmentGroup(tx: TenantTx, group: NewAssignmentGroup): Promise<void> {
  await tx.assignmentGroup.create({ data: { orgId: tx.orgId, ...group } });
}

/** Gives everybody other dates and attempts but those with their own, who only open with the others. Answers how many of each. */
export async function updateAssignmentGroup(
  tx: TenantTx,
  groupId: string,
  { title, ...terms }: AssignmentTerms & { title: string },
): Promise<{ changed: number; kept: number }> {
  await tx.assignmentGroup.update({
    where: { orgId_id: { orgId: tx.orgId, id: groupId } },
    data: { title, ...terms },
  });
  const changed = await tx.assignment.updateMany({ where: { groupId, isExtended: false }, data: terms });
  const kept = await tx.assignment.updateMany({
    where: { groupId, isExtended: true },
    data: { opensAt: terms.opensAt },
  });
  return { changed: changed.count, kept: kept.count };
}

/** Takes an assignment back from everybody who has it still, all at the same moment. Answers from how many. */
export async function cancelAssignmentGroup(tx: TenantTx, groupId: string, cancelledAt: Date): Promise<number> {
  await tx.assignmentGroup.update({ where: { orgId_id: { orgId: tx.orgId, id: groupId } }, data: { cancelledAt } });
  const { count } = await tx.assignment.updateMany({ where: { groupId, cancelledAt: null }, data: { cancelledAt } });
  return count;
}

/** Gives it back to those from whom it was taken at that moment; who was taken out before stays out. Answers to how many. */
export async function restoreAssignmentGroup(tx: TenantTx, groupId: string, cancelledAt: Date): Promise<number> {
  await tx.assignmentGroup.update({
    where: { orgId_id: { orgId: tx.orgId, id: groupId } },
    data: { cancelledAt: null },
  });
  const { count } = await tx.assignment.updateMany({ where: { groupId, cancelledAt }, data: { cancelledAt: null } });
  return count;
}
