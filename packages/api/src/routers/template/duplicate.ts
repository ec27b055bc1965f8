import { createTemplate, recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { newestVersionOf } from "../../mapping/newest-version-of.ts";
import { titleOfCopy } from "../../rules/title-of-copy.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findTemplateOrRefuse } from "./find-template-or-refuse.ts";

/** Makes another template out of what the newest version of this one says. */
export const duplicate = tenantProcedure("template:manage")
  .input(z.object({ templateId: z.string() }))
  .output(z.object({ templateId: z.string(), title: z.string() }))
  .mutation(({ ctx, input: { templateId } }) =>
    ctx.withOrg(async (tx) => {
      const template = await findTemplateOrRefuse(tx, templateId);
      const { version, content } = newestVersionOf(template);
      const { membershipId } = ctx.viewer;
      const title = titleOfCopy(template.title);
      const { id } = await createTemplate(tx, { title, content, createdById: membershipId });
      const details = { from: templateId, version };
      await recordAuditEvent(tx, { actor: membershipId, action: "template:duplicate", subjectId: id, details });
      return { templateId: id, title };
    }),
  );
