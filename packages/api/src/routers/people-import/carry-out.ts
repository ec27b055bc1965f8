import { z } from "zod";
import { carryOutImport } from "../../people-import/carry-out-import.ts";
import { planImport } from "../../people-import/plan-import.ts";
import { readImportState } from "../../people-import/read-import-state.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { importPreviewSchema, importRowsSchema, invitationDaysSchema } from "../../views/people-import-views.ts";

const dayMs = 86_400_000;

/**
 * Brings rows of a list in, all of them or none: invites who has no place, and gives the others their cohorts and external
 * ids. The same rows again change nothing. `batchId` is the whole import, whose mails `mail.getProgress` counts.
 */
export const carryOut = tenantProcedure("invitation:manage", { perOrganization: "invitationsByOrganization" })
  .input(z.object({ batchId: z.uuid(), rows: importRowsSchema, expiresInDays: invitationDaysSchema }))
  .output(importPreviewSchema)
  .mutation(async ({ ctx, input: { batchId, rows, expiresInDays } }) => {
    const now = ctx.now();
    const expiresAt = new Date(now.getTime() + expiresInDays * dayMs);
    const actorId = ctx.viewer.membershipId;
    const plan = await ctx.withOrg(async (tx) => {
      const planned = planImport(rows, await readImportState(tx, rows, now));
      await carryOutImport(tx, planned, { actorId, batchId, now, expiresAt });
      return planned;
    });
    ctx.sendQueuedMails();
    return { results: plan.results, newCohorts: plan.newCohorts.map(({ name }) => name) };
  });
