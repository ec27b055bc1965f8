import { listAssignableCohorts, listAssignableTemplates } from "@mockingbird/db";
import { countQuestions, toTemplateVersion } from "../../mapping/to-template-version.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { assignmentOptionsSchema } from "../../views/assignment-views.ts";

const optionsMax = 500;

/** What can be given, and the cohorts it can be given to; of each the first 500 by name. */
export const getOptions = tenantProcedure("assignment:manage")
  .output(assignmentOptionsSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const templates = await listAssignableTemplates(tx, optionsMax);
      const cohorts = await listAssignableCohorts(tx, optionsMax);
      return {
        templates: templates.map(({ id, title, version: row }) => {
          const version = toTemplateVersion(row);
          const { isGraded, durationSeconds } = version;
          return { templateId: id, title, isGraded, durationSeconds, questionCount: countQuestions(version) };
        }),
        cohorts: cohorts.map(({ id, ...cohort }) => ({ cohortId: id, ...cohort })),
      };
    }),
  );
