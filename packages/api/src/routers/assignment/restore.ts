import { recordAuditEvent, restoreAssignmentGroup, setAssignmentsCancelled } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { chosenIdsSchema } from "../../views/assignment-views.ts";
import { findGroupOrRefuse, findRunningGroup } from "./find-group-or-refuse.ts";
import { findRowsOrRefuse } from "./find-rows-or-refuse.ts";

/** Gives back an assignment that was taken back: to some, or to everybody from whom it was taken with the whole. */
export const restore = tenantProcedure("assignment:manage")
  .input(z.object({ groupId: z.string(), assignmentIds: chosenIdsSchema.optional() }))
  .output(z.object({ restored: z.int() }))
  .mutation(({ ctx, input: { groupId, assignmentIds } }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      let restored: number;
      if (assignmentIds) {
        await findRunningGroup(tx, actor, groupId);
        await findRowsOrRefuse(tx, groupId, assignmentIds);
        restored = await setAssignmentsCancelled(tx, groupId, assignmentIds, null);
      } else {
        const { cancelledAt } = await findGroupOrRefuse(tx, actor, groupId);
        if (!cancelledAt) throw new DomainError("INVALID_INPUT", "This assignment is not cancelled.");
        restored = await restoreAssignmentGroup(tx, groupId, cancelledAt);
      }
      const details = { candidates: restored, isForAll: assignmentIds === undefined };
      await recordAuditEvent(tx, { actor, action: "assignment:restore", subjectId: groupId, details });
      return { restored };
    }),
  );
