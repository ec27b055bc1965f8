import { findTemplateChanges } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { templateComparisonSchema } from "../../views/template-views.ts";
import { findVersionOrRefuse } from "./find-template-or-refuse.ts";

/** What `to`, a version of a template, says otherwise than `from`. */
export const compare = tenantProcedure("template:read")
  .input(z.object({ templateId: z.string(), from: z.int().positive(), to: z.int().positive() }))
  .output(templateComparisonSchema)
  .query(({ ctx, input: { templateId, from, to } }) =>
    ctx.withOrg(async (tx) => {
      const before = await findVersionOrRefuse(tx, templateId, from);
      const after = await findVersionOrRefuse(tx, templateId, to);
      return { changes: findTemplateChanges(before, after) };
    }),
  );
