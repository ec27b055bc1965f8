import { findCohort, listCohortGroups } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { toCohort } from "../../mapping/to-cohort.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { cohortWithWorkSchema } from "../../views/member-views.ts";

const assignmentsMax = 50;

/** One cohort and what was given to it. Who is in it, `member.list` answers. */
export const get = tenantProcedure("cohort:manage")
  .input(z.object({ cohortId: z.string() }))
  .output(cohortWithWorkSchema)
  .query(({ ctx, input: { cohortId } }) =>
    ctx.withOrg(async (tx) => {
      const cohort = await findCohort(tx, cohortId);
      if (!cohort) throw new DomainError("NOT_FOUND");
      const groups = await listCohortGroups(tx, cohortId, assignmentsMax);
      return {
        cohort: toCohort(cohort),
        assignments: groups.map(({ id, title, dueAt, cancelledAt }) => ({
          groupId: id,
          title,
          dueAt: dueAt?.toISOString() ?? null,
          cancelledAt: cancelledAt?.toISOString() ?? null,
        })),
      };
    }),
  );
