import { countAssignments, countToRemind, interviewsForStaff, readAssignmentProgress } from "@mockingbird/db";
import { reminderPauseSeconds } from "@mockingbird/domain";
import { z } from "zod";
import { toAssignmentRow } from "../../mapping/to-assignment-row.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { assignmentDetailSchema } from "../../views/assignment-views.ts";
import { findGroupOrRefuse } from "./find-group-or-refuse.ts";

/** One assignment, with how far its candidates have come. */
export const get = tenantProcedure("assignment:read")
  .input(z.object({ groupId: z.string() }))
  .output(assignmentDetailSchema)
  .query(({ ctx, input: { groupId } }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const group = await findGroupOrRefuse(tx, ctx.viewer.membershipId, groupId);
      const scope = await interviewsForStaff(tx, ctx.viewer.membershipId);
      const counts = await countAssignments(tx, scope, [group], now);
      const { lastRemindedAt, ...progress } = await readAssignmentProgress(tx, scope, groupId);
      const since = new Date(now.getTime() - reminderPauseSeconds * 1000);
      const reminders = await countToRemind(tx, scope, groupId, { now, since });
      return {
        ...toAssignmentRow(group, counts.get(groupId), now),
        ...progress,
        reminders: { ...reminders, lastAt: lastRemindedAt?.toISOString() ?? null },
      };
    }),
  );
