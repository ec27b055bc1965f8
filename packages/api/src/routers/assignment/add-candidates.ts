import { addAssignments, filterCandidates, findMembersOfGroup, recordAuditEvent } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { queueMails } from "../../mail/queue-mail.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { chosenIdsSchema } from "../../views/assignment-views.ts";
import { findRunningGroup } from "./find-group-or-refuse.ts";

/** Gives an assignment to further candidates, with what holds for everybody. Who has it already keeps it as it is. */
export const addCandidates = tenantProcedure("assignment:manage")
  .input(z.object({ groupId: z.string(), membershipIds: chosenIdsSchema, sendsMail: z.boolean().default(false) }))
  .output(z.object({ added: z.int(), already: z.int() }))
  .mutation(async ({ ctx, input: { groupId, membershipIds, sendsMail } }) => {
    const answer = await ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const now = ctx.now();
      const group = await findRunningGroup(tx, actor, groupId);
      const wanted = new Set(membershipIds);
      const candidates = await filterCandidates(tx, [...wanted]);
      if (candidates.size !== wanted.size) throw new DomainError("NOT_FOUND");
      const already = await findMembersOfGroup(tx, groupId, [...wanted]);
      const missing = [...wanted].filter((membershipId) => !already.has(membershipId));
      const rows = await addAssignments(tx, group, missing, now);
      if (sendsMail) {
        const mails = rows.map(
          ({ id, membershipId }) => ({ kind: "assignment", subjectId: id, membershipId }) as const,
        );
        await queueMails(tx, mails, now);
      }
      const counts = { added: rows.length, already: already.size };
      await recordAuditEvent(tx, { actor, action: "assignment:add-candidates", subjectId: groupId, details: counts });
      return counts;
    });
    if (sendsMail) ctx.sendQueuedMails();
    return answer;
  });
