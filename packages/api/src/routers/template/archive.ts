import { recordAuditEvent, updateTemplate } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findTemplateOrRefuse } from "./find-template-or-refuse.ts";

/** Puts a template away: nobody can be given it any more. Whoever was given it already goes on, and `template.restore` undoes it. */
export const archive = tenantProcedure("template:manage")
  .input(z.object({ templateId: z.string() }))
  .output(z.object({ archivedAt: z.iso.datetime() }))
  .mutation(({ ctx, input: { templateId } }) =>
    ctx.withOrg(async (tx) => {
      const { archivedAt } = await findTemplateOrRefuse(tx, templateId);
      if (archivedAt) return { archivedAt: archivedAt.toISOString() };
      const now = ctx.now();
      await updateTemplate(tx, templateId, { archivedAt: now });
      const { membershipId: actor } = ctx.viewer;
      await recordAuditEvent(tx, { actor, action: "template:archive", subjectId: templateId });
      return { archivedAt: now.toISOString() };
    }),
  );
