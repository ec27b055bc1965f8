import { interviewsForStaff, listLiveInterviews } from "@mockingbird/db";
import { isWaitingForTranscript } from "@mockingbird/domain";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { liveInterviewsSchema } from "../../views/assignment-views.ts";

const liveMax = 50;

/** Who is in an interview now, the longest first; the first 50. */
export const listLive = tenantProcedure("assignment:read")
  .output(liveInterviewsSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const scope = await interviewsForStaff(tx, ctx.viewer.membershipId);
      const found = await listLiveInterviews(tx, scope, liveMax + 1);
      return {
        rows: found.slice(0, liveMax).map(({ id, startedAt, createdAt, membership, assignment, ...interview }) => ({
          interviewId: id,
          groupId: assignment.groupId,
          candidateName: membership.user.name,
          title: assignment.template.title,
          attempt: interview.attempt,
          startedAt: (startedAt ?? createdAt).toISOString(),
          plannedSeconds: interview.plannedSeconds,
          isWaitingForTranscript: isWaitingForTranscript(
            { status: "live", startedAt, plannedSeconds: interview.plannedSeconds },
            now,
          ),
        })),
        hasMore: found.length > liveMax,
      };
    }),
  );
