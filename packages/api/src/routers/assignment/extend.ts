import { recordAuditEvent, setOwnTerms } from "@mockingbird/db";
import { DomainError, isPastDue } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { attemptsMaxSchema, chosenIdsSchema } from "../../views/assignment-views.ts";
import { findRunningGroup } from "./find-group-or-refuse.ts";
import { findRowsOrRefuse } from "./find-rows-or-refuse.ts";
import { toDate } from "./to-terms.ts";

/**
 * Gives one or some candidates of an assignment a due date and attempts of their own, which later changes for everybody
 * leave alone; or, with `null`, those of everybody back.
 */
export const extend = tenantProcedure("assignment:manage")
  .input(
    z.object({
      groupId: z.string(),
      assignmentIds: chosenIdsSchema,
      own: z.object({ dueAt: z.iso.datetime().nullable(), attemptsMax: attemptsMaxSchema }).nullable(),
    }),
  )
  .output(z.object({ changed: z.int() }))
  .mutation(({ ctx, input: { groupId, assignmentIds, own } }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const group = await findRunningGroup(tx, actor, groupId);
      await findRowsOrRefuse(tx, groupId, assignmentIds);
      const dueAt = own ? toDate(own.dueAt) : group.dueAt;
      if (own && isPastDue(dueAt, ctx.now())) {
        throw new DomainError("INVALID_INPUT", "That date has passed already. Choose a later one.");
      }
      const { attemptsMax } = own ?? group;
      const changed = await setOwnTerms(tx, groupId, assignmentIds, { dueAt, attemptsMax, isExtended: own !== null });
      const details = { candidates: changed, isExtended: own !== null, dueAt: own?.dueAt ?? null, attemptsMax };
      await recordAuditEvent(tx, { actor, action: "assignment:extend", subjectId: groupId, details });
      return { changed };
    }),
  );
