import { recordAuditEvent, updateTemplate } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findTemplateOrRefuse } from "./find-template-or-refuse.ts";

/** Takes an archived template back into use. */
export const restore = tenantProcedure("template:manage")
  .input(z.object({ templateId: z.string() }))
  .output(z.object({ archivedAt: z.null() }))
  .mutation(({ ctx, input: { templateId } }) =>
    ctx.withOrg(async (tx) => {
      const { archivedAt } = await findTemplateOrRefuse(tx, templateId);
      if (archivedAt === null) return { archivedAt };
      await updateTemplate(tx, templateId, { archivedAt: null });
      const { membershipId: actor } = ctx.viewer;
      await recordAuditEvent(tx, { actor, action: "template:restore", subjectId: templateId });
      return { archivedAt: null };
    }),
  );
