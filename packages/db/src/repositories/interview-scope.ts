import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Known to this file alone, so that nobody else can make a scope. */
const madeHere = Symbol("interview scope");

type Narrowing = {
  id?: string;
  membershipId?: string;
  membership?: { cohorts: { some: { cohort: { reviewers: { some: { membershipId: string } } } } } };
};

/**
 * Whose interviews a unit of work may see. Every query that looks an interview up or lists some takes one, so that none
 * can be written without saying who asks.
 */
export interface InterviewScope {
  readonly [madeHere]: true;
  readonly where: Readonly<Narrowing>;
}

function scopeOf(where: Narrowing): InterviewScope {
  return { [madeHere]: true, where };
}

/** A candidate's own interviews. */
export function interviewsOfCandidate(membershipId: string): InterviewScope {
  return scopeOf({ membershipId });
}

/**
 * What a member of staff may read, as their place is at this moment: everything, or for a reviewer who is limited to
 * cohorts the interviews of candidates who are in one of those now. Somebody without a place reads nothing.
 */
export async function interviewsForStaff(tx: TenantTx, membershipId: string): Promise<InterviewScope> {
  const place = await tx.membership.findFirst({
    where: { id: membershipId, removedAt: null },
    select: { role: true, isLimitedToCohorts: true },
  });
  if (!place || place.role === "candidate") return scopeOf({ membershipId: "" });
  if (place.role !== "reviewer" || !place.isLimitedToCohorts) return scopeOf({});
  return scopeOf({ membership: { cohorts: { some: { cohort: { reviewers: { some: { membershipId } } } } } } });
}

/** The one interview that an open link was made for. Who made it could read it, and said who else may. */
export function interviewsForShareLink({ interviewId }: { interviewId: string }): InterviewScope {
  return scopeOf({ id: interviewId });
}

/** Every interview of the organisation, for the Worker, whose token names the one it asks about. */
export function interviewsForWorker(): InterviewScope {
  return scopeOf({});
}
