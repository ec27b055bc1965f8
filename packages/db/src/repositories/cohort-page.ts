import type { TenantTx } from "../tenant/tenant-tx.ts";

const presentCandidate = { role: "candidate", removedAt: null } as const;
const limitedReviewer = { removedAt: null, role: "reviewer", isLimitedToCohorts: true } as const;

/** Cohorts by name behind the one whose id is `after`, with how many are in each. */
export async function listCohorts(
  tx: TenantTx,
  search: string,
  page: { after: string | null; take: number },
): Promise<CohortCounts[]> {
  const last = page.after === null ? null : await tx.cohort.findFirst({ where: { id: page.after } });
  const read = (take: number) =>
    tx.cohort.findMany({
      where: last ? { name: { gt: last.name } } : {},
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take,
    });
  if (search === "") return countIn(tx, await read(page.take));
  // The two databases do not agree on what upper and lower case are, and an organisation's cohorts are few.
  const wanted = search.toLowerCase();
  const all = await read(searchedMax);
  return countIn(tx, all.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, page.take));
}

/** As many as are looked through. */
const searchedMax = 5_000;

export interface CohortCounts {
  id: string;
  name: string;
  candidateCount: number;
  reviewerCount: number;
}

async function countIn(tx: TenantTx, cohorts: { id: string; name: string }[]): Promise<CohortCounts[]> {
  const among = { in: cohorts.map(({ id }) => id) };
  const candidates = await tx.cohortMember.groupBy({
    by: ["cohortId"],
    where: { cohortId: among, membership: presentCandidate },
    _count: { _all: true },
  });
  const reviewers = await tx.cohortReviewer.groupBy({
    by: ["cohortId"],
    where: { cohortId: among, membership: limitedReviewer },
    _count: { _all: true },
  });
  const candidatesOf = new Map(candidates.map(({ cohortId, _count }) => [cohortId, _count._all]));
  const reviewersOf = new Map(reviewers.map(({ cohortId, _count }) => [cohortId, _count._all]));
  return cohorts.map(({ id, name }) => ({
    id,
    name,
    candidateCount: candidatesOf.get(id) ?? 0,
    reviewerCount: reviewersOf.get(id) ?? 0,
  }));
}

export async function findCohort(tx: TenantTx, cohortId: string): Promise<CohortCounts | null> {
  const cohort = await tx.cohort.findFirst({ where: { id: cohortId }, select: { id: true, name: true } });
  if (!cohort) return null;
  const [counted] = await countIn(tx, [cohort]);
  return counted ?? null;
}

/** What was given to a cohort, the latest first. */
export function listCohortGroups(tx: TenantTx, cohortId: string, take: number) {
  return tx.assignmentGroup.findMany({
    where: { cohortId, isTrial: false },
    select: { id: true, title: true, dueAt: true, cancelledAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}
