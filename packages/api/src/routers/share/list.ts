import { findInterview, interviewsForStaff, listMemberNames, listShareLinks } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { shareLinkSchema } from "../../views/review-views.ts";

/** The links to one interview's review, open and closed, the newest first. */
export const list = tenantProcedure("share:manage")
  .input(z.object({ interviewId: z.string() }))
  .output(z.array(shareLinkSchema))
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const scope = await interviewsForStaff(tx, ctx.viewer.membershipId);
      const interview = await findInterview(tx, scope, input.interviewId);
      if (!interview) throw new DomainError("NOT_FOUND");
      const links = await listShareLinks(tx, interview.id);
      const names = await listMemberNames(tx, [...new Set(links.map(({ createdById }) => createdById))]);
      return links.map(({ id, label, createdById, createdAt, expiresAt, revokedAt, lastUsedAt }) => ({
        linkId: id,
        label,
        createdBy: names.get(createdById) ?? "Somebody who has left",
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        isOpen: revokedAt === null && expiresAt > ctx.now(),
      }));
    }),
  );
