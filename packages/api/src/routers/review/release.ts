import { recordAuditEvent, setReleasedAt } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { queueMail } from "../../mail/queue-mail.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findInterviewToReview } from "./find-interview-to-review.ts";

/** Shows a reviewed interview's feedback to its candidate, who is told by mail. Said again, it changes nothing. */
export const release = tenantProcedure("review:release")
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ releasedAt: z.iso.datetime() }))
  .mutation(async ({ ctx, input }) => {
    const released = await ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const { id, membershipId, ...interview } = await findInterviewToReview(tx, actor, input.interviewId);
      if (interview.reviewState !== "reviewed") {
        throw new DomainError("INVALID_INPUT", "Finish the review before the candidate sees it.");
      }
      if (interview.releasedAt) return { releasedAt: interview.releasedAt.toISOString() };
      const releasedAt = ctx.now();
      await setReleasedAt(tx, id, releasedAt);
      await queueMail(tx, { kind: "feedback", subjectId: id, membershipId }, releasedAt);
      await recordAuditEvent(tx, { actor, action: "review:release", subjectId: id });
      return { releasedAt: releasedAt.toISOString() };
    });
    ctx.sendQueuedMails();
    return released;
  });
