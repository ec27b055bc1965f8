import { filterCandidates, findCohort, recordAuditEvent } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { joinCohort } from "../../people/join-cohort.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { membershipIdsSchema } from "../../views/member-views.ts";

/** Puts candidates into a cohort, which gives them what it was given. Answers how many were not in it before. */
export const addMembers = tenantProcedure("cohort:manage")
  .input(z.object({ cohortId: z.string(), membershipIds: membershipIdsSchema }))
  .output(z.object({ added: z.int() }))
  .mutation(async ({ ctx, input: { cohortId, membershipIds } }) => {
    const added = await ctx.withOrg(async (tx) => {
      if (!(await findCohort(tx, cohortId))) throw new DomainError("NOT_FOUND");
      const wanted = [...new Set(membershipIds)];
      if ((await filterCandidates(tx, wanted)).size !== wanted.length) throw new DomainError("NOT_FOUND");
      const joined = await joinCohort(tx, cohortId, wanted, ctx.now());
      if (joined.length > 0) {
        const event = { actor: ctx.viewer.membershipId, action: "cohort:add-members", subjectId: cohortId };
        await recordAuditEvent(tx, { ...event, details: { added: joined.length } });
      }
      return joined.length;
    });
    ctx.sendQueuedMails();
    return { added };
  });
