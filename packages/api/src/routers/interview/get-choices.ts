import { listInterviewChoices } from "@mockingbird/db";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { interviewChoicesSchema } from "../../views/interview-views.ts";

const choicesMax = 500;

/** What the list of interviews can be narrowed by; of each the first 500 by name. */
export const getChoices = tenantProcedure("interview:list")
  .output(interviewChoicesSchema)
  .query(({ ctx: { viewer, ...ctx } }) =>
    ctx.withOrg(async (tx) => {
      const limitedId = viewer.role === "reviewer" && viewer.isLimitedToCohorts ? viewer.membershipId : null;
      const { templates, cohorts } = await listInterviewChoices(tx, limitedId, choicesMax);
      return {
        templates: templates.map(({ id, title }) => ({ templateId: id, title })),
        cohorts: cohorts.map(({ id, name }) => ({ cohortId: id, name })),
      };
    }),
  );
