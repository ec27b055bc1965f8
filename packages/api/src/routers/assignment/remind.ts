import { listToRemind, markReminded, recordAuditEvent } from "@mockingbird/db";
import { assignmentCandidatesMax, reminderPauseSeconds } from "@mockingbird/domain";
import { z } from "zod";
import { queueMails } from "../../mail/queue-mail.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { chosenIdsSchema } from "../../views/assignment-views.ts";
import { findRunningGroup } from "./find-group-or-refuse.ts";
import { findRowsOrRefuse } from "./find-rows-or-refuse.ts";

/**
 * Mails those who can begin now and have not: everybody of an assignment, or some. Nobody is reminded twice within a day,
 * unless `again` says so.
 */
export const remind = tenantProcedure("assignment:manage")
  .input(
    z.object({
      groupId: z.string(),
      assignmentIds: chosenIdsSchema.optional(),
      again: z.boolean().default(false),
      /** Names this round of mails, whose progress somebody may watch. */
      batchId: z.uuid(),
    }),
  )
  .output(
    z.object({
      reminded: z.int(),
      /** Left alone, because they were reminded within the last day. */
      skipped: z.int(),
    }),
  )
  .mutation(async ({ ctx, input: { groupId, assignmentIds, again, batchId } }) => {
    const answer = await ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const now = ctx.now();
      await findRunningGroup(tx, actor, groupId);
      if (assignmentIds) await findRowsOrRefuse(tx, groupId, assignmentIds);
      const since = new Date(now.getTime() - reminderPauseSeconds * 1000);
      const waiting = await listToRemind(tx, groupId, assignmentIds ?? null, { now, take: assignmentCandidatesMax });
      const wanted = waiting.filter(({ remindedAt }) => again || remindedAt === null || remindedAt <= since);
      const mails = wanted.map(
        ({ id, membershipId }) => ({ kind: "reminder", subjectId: id, membershipId, batchId }) as const,
      );
      await queueMails(tx, mails, now);
      await markReminded(
        tx,
        groupId,
        wanted.map(({ id }) => id),
        now,
      );
      const counts = { reminded: wanted.length, skipped: waiting.length - wanted.length };
      await recordAuditEvent(tx, { actor, action: "assignment:remind", subjectId: groupId, details: counts });
      return counts;
    });
    ctx.sendQueuedMails();
    return answer;
  });
