import type { TenantTx } from "../tenant/tenant-tx.ts";

/** A stretch of a list by id, which is the order in which rows were made: whoever reads on misses nothing that is added. */
export interface ApiStretch {
  /** Id of the last row that was read. */
  after: string | null;
  take: number;
}

const behind = (after: string | null) => (after === null ? {} : { id: { gt: after } });

/** Candidates, present and removed; not those who were erased. */
export function listPeopleForApi(tx: TenantTx, { after, take }: ApiStretch) {
  return tx.membership.findMany({
    where: {
      role: "candidate",
      erasureRequests: { none: { completedAt: { not: null } } },
      ...behind(after),
    },
    select: {
      id: true,
      externalId: true,
      createdAt: true,
      removedAt: true,
      user: { select: { name: true, email: true } },
      cohorts: { select: { cohort: { select: { name: true } } } },
    },
    orderBy: { id: "asc" },
    take,
  });
}

/** Interviews of candidates, without those with which staff tried the interviewer. */
export function listInterviewsForApi(tx: TenantTx, { after, take }: ApiStretch) {
  return tx.interview.findMany({
    where: { isTrial: false, ...behind(after) },
    select: {
      id: true,
      membershipId: true,
      assignmentId: true,
      attempt: true,
      status: true,
      endCause: true,
      createdAt: true,
      startedAt: true,
      endedAt: true,
      durationSeconds: true,
      reviewState: true,
      releasedAt: true,
      membership: { select: { externalId: true } },
      templateVersion: { select: { version: true, template: { select: { id: true, title: true } } } },
    },
    orderBy: { id: "asc" },
    take,
  });
}

/** What was said in one interview, in order; `null` when there is no such interview. */
export function findTranscriptForApi(tx: TenantTx, interviewId: string) {
  return tx.interview.findFirst({
    where: { id: interviewId, isTrial: false },
    select: {
      id: true,
      status: true,
      contentDeletedAt: true,
      turns: {
        select: { seq: true, speaker: true, text: true, startMs: true, endMs: true, interrupted: true },
        orderBy: { seq: "asc" },
      },
    },
  });
}
