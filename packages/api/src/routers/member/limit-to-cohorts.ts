import {
  countCohorts,
  listReviewedCohortIds,
  recordAuditEvent,
  setReviewedCohorts,
  type TenantTx,
  updateMember,
} from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findMemberToChange } from "./find-member-to-change.ts";

const cohortsMax = 100;

/** Limits a reviewer to the candidates of these cohorts, of none when there are none; `null` lifts the limit. */
export const limitToCohorts = tenantProcedure("member:manage")
  .input(z.object({ membershipId: z.string(), cohortIds: z.array(z.string()).max(cohortsMax).nullable() }))
  .output(z.object({ isLimitedToCohorts: z.boolean() }))
  .mutation(({ ctx, input: { membershipId, cohortIds } }) =>
    ctx.withOrg(async (tx) => {
      const actorId = ctx.viewer.membershipId;
      const { member, record } = await findMemberToChange(tx, { actorId, membershipId });
      if (member.role !== "reviewer") {
        throw new DomainError("INVALID_INPUT", "Only reviewers can be limited to cohorts.");
      }
      const wanted = cohortIds && [...new Set(cohortIds)].sort();
      if (wanted && (await countCohorts(tx, wanted)) !== wanted.length) throw new DomainError("NOT_FOUND");
      const from = record.isLimitedToCohorts ? await listReviewedCohortIds(tx, membershipId) : null;
      await setReviewedCohorts(tx, membershipId, wanted ?? []);
      await updateMember(tx, membershipId, { isLimitedToCohorts: wanted !== null });
      await recordLimit(tx, { actorId, membershipId, from, to: wanted });
      return { isLimitedToCohorts: wanted !== null };
    }),
  );

/** Cohorts stand in the audit by id: what they are called may change, and the audit may not. */
async function recordLimit(
  tx: TenantTx,
  change: { actorId: string; membershipId: string; from: string[] | null; to: string[] | null },
): Promise<void> {
  const details = { from: change.from?.join(" ") ?? null, to: change.to?.join(" ") ?? null };
  if (details.from === details.to) return;
  const event = { actor: change.actorId, action: "member:limit-to-cohorts", subjectId: change.membershipId };
  await recordAuditEvent(tx, { ...event, details });
}
