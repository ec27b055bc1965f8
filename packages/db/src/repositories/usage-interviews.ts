import type { TenantTx } from "../tenant/tenant-tx.ts";
import { inSpan, type UsageSpan } from "./usage-span.ts";
import { ofCohort, type UsageOf } from "./usage-sums.ts";

/** What the interviews of a span are narrowed to. */
export interface UsageFilter extends UsageOf {
  templateId?: string;
  membershipId?: string;
}

const shown = {
  interview: { select: { isTrial: true, attempt: true } },
  membership: { select: { user: { select: { name: true } } } },
  template: { select: { title: true } },
  meterEvent: { select: { state: true } },
} as const;

/** The ledger's rows of a span, the latest first, behind the one whose id is `after`. */
export async function listInterviewUsage(
  tx: TenantTx,
  span: UsageSpan,
  { templateId, membershipId, ...of }: UsageFilter,
  { after, take }: { after: string | null; take: number },
) {
  const { by } = span;
  const last = after === null ? null : await tx.usageLedger.findFirst({ where: { id: after } });
  return tx.usageLedger.findMany({
    where: {
      AND: [
        inSpan(span),
        ofCohort(of),
        ...(last ? [{ OR: [{ [by]: { lt: last[by] } }, { [by]: last[by], id: { lt: last.id } }] }] : []),
      ],
      ...(templateId !== undefined && { templateId }),
      ...(membershipId !== undefined && { membershipId }),
    },
    include: shown,
    orderBy: [{ [by]: "desc" }, { id: "desc" }],
    take,
  });
}

/** What one interview used, with whose it was and whether it has reached the meter. */
export function findInterviewUsage(tx: TenantTx, interviewId: string) {
  return tx.usageLedger.findFirst({ where: { interviewId }, include: shown });
}
export type InterviewUsage = NonNullable<Awaited<ReturnType<typeof findInterviewUsage>>>;
