import { interviewsOfCandidate, listReleasedInterviews } from "@mockingbird/db";
import { toProgressGroups } from "../../mapping/to-progress-groups.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { progressInterviewsMax, progressSchema } from "../../views/progress-views.ts";

/** The signed-in candidate's attempts side by side, of their newest interviews with feedback that they may read. */
export const getProgress = tenantProcedure("interview:take")
  .output(progressSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const own = interviewsOfCandidate(ctx.viewer.membershipId);
      const newest = await listReleasedInterviews(tx, own, progressInterviewsMax + 1);
      return {
        groups: toProgressGroups(newest.slice(0, progressInterviewsMax)),
        hasOlder: newest.length > progressInterviewsMax,
      };
    }),
  );
