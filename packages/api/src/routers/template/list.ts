import { listTemplates } from "@mockingbird/db";
import { toTemplateRow } from "../../mapping/to-template-row.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { templatePageInputSchema, templatePageSchema } from "../../views/template-views.ts";
import { countUses } from "./count-uses.ts";

const unused = { assignmentCount: 0, interviews: null };

/** The organisation's templates, the newest first, a page at a time: those in use, or those that were archived. */
export const list = tenantProcedure("template:read")
  .input(templatePageInputSchema)
  .output(templatePageSchema)
  .query(({ ctx, input: { after, pageSize, ...filter } }) =>
    ctx.withOrg(async (tx) => {
      const behind = after && { createdAt: new Date(after.createdAt), templateId: after.templateId };
      // One more than the page holds, to know whether another follows.
      const found = await listTemplates(tx, filter, { after: behind, take: pageSize + 1 });
      const page = found.slice(0, pageSize);
      const ids = page.map(({ id }) => id);
      const uses = await countUses(tx, ctx.viewer, ids);
      const last = found.length > pageSize ? page.at(-1) : undefined;
      return {
        templates: page.map((template) => toTemplateRow(template, uses.get(template.id) ?? unused)),
        nextAfter: last ? { createdAt: last.createdAt.toISOString(), templateId: last.id } : null,
      };
    }),
  );
