import type { EndCause, ReviewState } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** As many candidates as a search goes on with; whoever looks for somebody types more of the name. */
const candidatesFoundMax = 200;

/** What a list of interviews is narrowed to; an absent one does not narrow. */
export interface InterviewFilter {
  reviewState?: Exclude<ReviewState, "none"> | undefined;
  isLive?: boolean | undefined;
  templateId?: string | undefined;
  cohortId?: string | undefined;
  groupId?: string | undefined;
  endCause?: EndCause | undefined;
  /** part of a candidate's name or address, in lower case */
  search?: string | undefined;
  /** by the time that the list is sorted by */
  from?: Date | undefined;
  before?: Date | undefined;
}

interface PageOfInterviews {
  /** The last interview of the page before. */
  after: string | null;
  direction: "asc" | "desc";
  take: number;
}

/**
 * Interviews of the scope behind `after`; no trials. What waits for a review is sorted by when it ended, everything else
 * by when it was made: there are indexes for these, so that a page costs the same however many there are.
 */
export async function listInterviewPage(
  tx: TenantTx,
  scope: InterviewScope,
  filter: InterviewFilter,
  { after, direction, take }: PageOfInterviews,
) {
  const time = filter.reviewState ? "endedAt" : "createdAt";
  const last = after && (await tx.interview.findFirst({ where: { AND: [scope.where, { id: after }] } }));
  const lastAt = last ? last[time] : null;
  const beyond = direction === "asc" ? "gt" : "lt";
  const { from, before } = filter;
  return tx.interview.findMany({
    where: {
      isTrial: false,
      ...(filter.reviewState && { reviewState: filter.reviewState }),
      ...(filter.isLive && { status: "live" }),
      ...(filter.endCause && { endCause: filter.endCause }),
      AND: [
        scope.where,
        filter.templateId ? { templateVersionId: { in: await findVersionIds(tx, filter.templateId) } } : {},
        filter.search ? { membershipId: { in: await findCandidateIds(tx, filter.search) } } : {},
        filter.cohortId ? { membership: { cohorts: { some: { cohortId: filter.cohortId } } } } : {},
        filter.groupId ? { assignment: { groupId: filter.groupId } } : {},
        from ? { [time]: { gte: from } } : {},
        before ? { [time]: { lt: before } } : {},
        // The first condition follows from the second, and is what an index can begin with.
        lastAt ? { [time]: { [direction === "asc" ? "gte" : "lte"]: lastAt } } : {},
        last && lastAt ? { OR: [{ [time]: { [beyond]: lastAt } }, { [time]: lastAt, id: { [beyond]: last.id } }] } : {},
      ],
    },
    include: {
      assignment: { select: { template: { select: { title: true } } } },
      membership: { select: { user: { select: { name: true, email: true } } } },
    },
    orderBy: [{ [time]: direction }, { id: direction }],
    take,
  });
}
export type ListedInterviewRecord = Awaited<ReturnType<typeof listInterviewPage>>[number];

async function findVersionIds(tx: TenantTx, templateId: string): Promise<string[]> {
  const versions = await tx.templateVersion.findMany({ where: { templateId }, select: { id: true } });
  return versions.map(({ id }) => id);
}

async function findCandidateIds(tx: TenantTx, search: string): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { searchText: { contains: search } },
    orderBy: [{ searchText: "asc" }, { id: "asc" }],
    take: candidatesFoundMax,
    select: { id: true },
  });
  return members.map(({ id }) => id);
}

/** What the list can be narrowed by: templates, and cohorts, for a reviewer with a limit only their own. By name. */
export async function listInterviewChoices(tx: TenantTx, limitedReviewerId: string | null, take: number) {
  const templates = await tx.template.findMany({
    select: { id: true, title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take,
  });
  const cohorts = await tx.cohort.findMany({
    where: limitedReviewerId === null ? {} : { reviewers: { some: { membershipId: limitedReviewerId } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
  });
  return { templates, cohorts };
}
