import { addShareLink, recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { makeShareToken } from "../../share/share-token.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findInterviewToReview } from "../review/find-interview-to-review.ts";

const dayMs = 24 * 3600 * 1000;

/** Makes a link that opens one interview's review without an account. The token is in this answer and nowhere else. */
export const create = tenantProcedure("share:manage")
  .input(
    z.object({
      interviewId: z.string(),
      label: z.string().trim().min(1, "Say whom the link is for.").max(80),
      days: z.literal([1, 7, 30]),
    }),
  )
  .output(z.object({ linkId: z.string(), token: z.string(), expiresAt: z.iso.datetime() }))
  .mutation(({ ctx, input: { interviewId, label, days } }) =>
    ctx.withOrg(async (tx) => {
      const createdById = ctx.viewer.membershipId;
      const { id } = await findInterviewToReview(tx, createdById, interviewId);
      const { token, tokenHash } = makeShareToken(tx.orgId);
      const createdAt = ctx.now();
      const expiresAt = new Date(createdAt.getTime() + days * dayMs);
      const link = await addShareLink(tx, { interviewId: id, tokenHash, label, createdById, createdAt, expiresAt });
      await recordAuditEvent(tx, { actor: createdById, action: "share:create", subjectId: id, details: { days } });
      return { linkId: link.id, token, expiresAt: expiresAt.toISOString() };
    }),
  );
