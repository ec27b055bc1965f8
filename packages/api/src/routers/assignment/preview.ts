import { findAssignableTemplate } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { recipientsSchema } from "../../views/assignment-views.ts";
import { planRecipients } from "./plan-recipients.ts";

/** What giving a template to these people would do. Reads only, and is a mutation because so many ids fit no address. */
export const preview = tenantProcedure("assignment:manage")
  .input(z.object({ templateId: z.string(), to: recipientsSchema }))
  .output(
    z.object({
      /** Would get it. */
      given: z.int(),
      /** Have the template already, in an assignment that is open. */
      holders: z.int(),
    }),
  )
  .mutation(({ ctx, input: { templateId, to } }) =>
    ctx.withOrg(async (tx) => {
      if (!(await findAssignableTemplate(tx, templateId))) throw new DomainError("NOT_FOUND");
      const { given, holders } = await planRecipients(tx, templateId, to, { includesHolders: false, now: ctx.now() });
      return { given, holders };
    }),
  );
