import type { TenantTx } from "../tenant/tenant-tx.ts";

/** What to look for; an absent one does not narrow. */
export interface AuditFilter {
  /** Resource or whole action: "transcript" or "transcript:read". */
  action?: string | undefined;
  actors?: readonly string[] | undefined;
  subjectId?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
}

function conditionsOf({ action, actors, subjectId, from, until }: AuditFilter) {
  return {
    ...(action && { action: action.includes(":") ? action : { startsWith: `${action}:` } }),
    ...(actors && { actor: { in: [...actors] } }),
    ...(subjectId && { subjectId }),
    ...((from || until) && { occurredAt: { ...(from && { gte: from }), ...(until && { lt: until }) } }),
  };
}

/** Events before `beforeSeq`, newest first. */
export function listAuditEvents(
  tx: TenantTx,
  filter: AuditFilter,
  page: { beforeSeq?: number | undefined; take: number },
) {
  const { beforeSeq, take } = page;
  return tx.auditEvent.findMany({
    where: { ...conditionsOf(filter), ...(beforeSeq !== undefined && { seq: { lt: beforeSeq } }) },
    orderBy: { seq: "desc" },
    take,
  });
}
export type AuditEventRecord = Awaited<ReturnType<typeof listAuditEvents>>[number];

/** Events behind `afterSeq`, oldest first: a stretch of the chain. */
export function readAuditStretch(
  tx: TenantTx,
  stretch: { afterSeq: number; take: number },
): Promise<AuditEventRecord[]> {
  return tx.auditEvent.findMany({
    where: { seq: { gt: stretch.afterSeq } },
    orderBy: { seq: "asc" },
    take: stretch.take,
  });
}

export function findAuditHead(tx: TenantTx) {
  return tx.auditHead.findFirst({ select: { seq: true, hash: true } });
}
