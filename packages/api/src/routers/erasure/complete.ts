import {
  addDeletionReceipt,
  completeErasureRequest,
  deleteContent,
  findErasureRequest,
  isLastOwner,
  listInterviewsOf,
  recordAuditEvent,
  removeErasedMembership,
  type TenantTx,
} from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { describeError, logEvent } from "../../log-event.ts";
import { forgetErasedPerson } from "../../privacy/forget-people.ts";
import { requestDelivery } from "../../realtime/request-delivery.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/**
 * Erases whoever asked for it from the organisation: what they said and where they belonged in one transaction, then who
 * they are. An interview that still runs ends when the Worker learns that its candidate has no place any more, and what it
 * delivers is not kept. Done again, it does what is left to do, and otherwise nothing.
 */
export const complete = tenantProcedure("erasure:complete")
  .input(z.object({ requestId: z.string() }))
  .output(z.object({ isErased: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    const { membershipId: actor, organization } = ctx.viewer;
    const { membershipId, undelivered } = await ctx.withOrg((tx) =>
      eraseContent(tx, input.requestId, actor, ctx.now()),
    );
    await forgetErasedPerson({ orgId: organization.id, membershipId }, ctx.now());
    // What the Worker holds it forgets once it has delivered. Who is erased is erased, whether it can be reached now or not.
    for (const iv of undelivered) {
      await requestDelivery(ctx.realtime, { org: organization.id, iv }).catch((error: unknown) =>
        logEvent("erasure.delivery-not-asked", describeError(error)),
      );
    }
    return { isErased: true };
  });

async function eraseContent(tx: TenantTx, requestId: string, actor: string, now: Date) {
  const request = await findErasureRequest(tx, requestId);
  if (!request || request.withdrawnAt) throw new DomainError("NOT_FOUND");
  const { membershipId } = request;
  if (request.completedAt) return { membershipId, undelivered: [] };
  if (await isLastOwner(tx, membershipId)) throw new DomainError("LAST_OWNER");
  const interviews = await listInterviewsOf(tx, membershipId);
  const turns = await deleteContent(
    tx,
    interviews.map(({ id }) => id),
    now,
  );
  const { email } = request.membership.user;
  await removeErasedMembership(tx, { membershipId, email, removedAt: now });
  await completeErasureRequest(tx, requestId, { completedAt: now, completedById: actor });
  const receipt = { occurredAt: now, interviews: interviews.length, turns };
  const receiptId = await addDeletionReceipt(tx, { reason: "erasure", membershipId, ...receipt });
  await recordAuditEvent(tx, {
    actor,
    action: "erasure:complete",
    subjectId: requestId,
    details: { membershipId, receiptId, interviews: interviews.length, turns },
  });
  const undelivered = interviews.filter(({ status }) => status === "live").map(({ id }) => id);
  return { membershipId, undelivered };
}
