import { createTemplate, recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { templateInputSchema } from "../../views/template-views.ts";

/** Makes a template with its first version. */
export const create = tenantProcedure("template:manage")
  .input(templateInputSchema)
  .output(z.object({ templateId: z.string() }))
  .mutation(({ ctx, input: { title, content } }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const { id } = await createTemplate(tx, { title, content, createdById: membershipId });
      const details = { questions: content.questions.length, criteria: content.rubric.criteria.length };
      await recordAuditEvent(tx, { actor: membershipId, action: "template:create", subjectId: id, details });
      return { templateId: id };
    }),
  );
