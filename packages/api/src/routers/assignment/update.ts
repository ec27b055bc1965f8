import { recordAuditEvent, updateAssignmentGroup } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { assignmentTermsSchema } from "../../views/assignment-views.ts";
import { findRunningGroup } from "./find-group-or-refuse.ts";
import { toTerms } from "./to-terms.ts";

/**
 * Changes name, dates and attempts for everybody but those who were given their own. Interviews that were begun stay as
 * they are; who has finished may begin again where attempts are left.
 */
export const update = tenantProcedure("assignment:manage")
  .input(z.object({ groupId: z.string(), terms: assignmentTermsSchema }))
  .output(z.object({ changed: z.int(), kept: z.int() }))
  .mutation(({ ctx, input: { groupId, terms } }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      await findRunningGroup(tx, actor, groupId);
      const counts = await updateAssignmentGroup(tx, groupId, toTerms(terms));
      const { opensAt, dueAt, attemptsMax } = terms;
      const details = { opensAt, dueAt, attemptsMax, ...counts };
      await recordAuditEvent(tx, { actor, action: "assignment:update", subjectId: groupId, details });
      return counts;
    }),
  );
