import { cancelAssignmentGroup, countLive, recordAuditEvent, setAssignmentsCancelled } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { chosenIdsSchema } from "../../views/assignment-views.ts";
import { findRunningGroup } from "./find-group-or-refuse.ts";
import { findRowsOrRefuse } from "./find-rows-or-refuse.ts";

/** Takes an assignment back, from everybody or from some. Who is talking finishes; nothing new begins, and nothing is deleted. */
export const cancel = tenantProcedure("assignment:manage")
  .input(z.object({ groupId: z.string(), assignmentIds: chosenIdsSchema.optional() }))
  .output(
    z.object({
      cancelled: z.int(),
      /** Of those, in an interview now, which goes on. */
      live: z.int(),
    }),
  )
  .mutation(({ ctx, input: { groupId, assignmentIds } }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const now = ctx.now();
      await findRunningGroup(tx, actor, groupId);
      if (assignmentIds) await findRowsOrRefuse(tx, groupId, assignmentIds);
      const cancelled = assignmentIds
        ? await setAssignmentsCancelled(tx, groupId, assignmentIds, now)
        : await cancelAssignmentGroup(tx, groupId, now);
      const details = { candidates: cancelled, isForAll: assignmentIds === undefined };
      await recordAuditEvent(tx, { actor, action: "assignment:cancel", subjectId: groupId, details });
      return { cancelled, live: await countLive(tx, groupId, assignmentIds ?? null) };
    }),
  );
