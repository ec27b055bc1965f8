import { findInterview, interviewsForStaff, recordAuditEvent } from "@mockingbird/db";
import { DomainError, deliveryAnswerSchema, isOpen } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { requestDelivery } from "../../realtime/request-delivery.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/**
 * Asks the Worker again for a transcript that has not come, and answers where it stands. That somebody asked is recorded
 * before the Worker is, because no transaction may wait for another machine.
 */
export const retryDelivery = tenantProcedure("delivery:retry")
  .input(z.object({ interviewId: z.string() }))
  .output(deliveryAnswerSchema)
  .mutation(async ({ ctx, input }) => {
    const { membershipId, organization } = ctx.viewer;
    const interviewId = await ctx.withOrg(async (tx) => {
      const interview = await findInterview(tx, await interviewsForStaff(tx, membershipId), input.interviewId);
      if (!interview) throw new DomainError("NOT_FOUND");
      if (!isOpen(statusOf(interview).status)) throw new DomainError("INTERVIEW_OVER");
      await recordAuditEvent(tx, { actor: membershipId, action: "delivery:retry", subjectId: interview.id });
      return interview.id;
    });
    return requestDelivery(ctx.realtime, { org: organization.id, iv: interviewId });
  });
