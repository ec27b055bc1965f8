import { listAssignmentsOf } from "@mockingbird/db";
import { spendsAttempt } from "@mockingbird/domain";
import { z } from "zod";
import { feedbackStateOf } from "../../mapping/read-feedback-state.ts";
import { statusOf, toAttempt } from "../../mapping/to-attempt.ts";
import { countQuestions, toTemplateVersion } from "../../mapping/to-template-version.ts";
import { countAttemptsUsed, decideStart } from "../../rules/decide-start.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { assignmentHistorySchema } from "../../views/interview-views.ts";

/** What the signed-in candidate was asked to do, with every attempt. */
export const getHistory = tenantProcedure("interview:take")
  .output(z.array(assignmentHistorySchema))
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const assignments = await listAssignmentsOf(tx, ctx.viewer.membershipId);
      return assignments.map((assignment) => {
        const { id, template, attemptsMax, opensAt, dueAt, isExtended } = assignment;
        const version = toTemplateVersion(template.versions[0]);
        const attempts = assignment.interviews.map((interview) => ({ ...interview, ...statusOf(interview) }));
        const decision = decideStart({ ...assignment, attempts }, ctx.now());
        return {
          assignmentId: id,
          title: template.title,
          questionCount: countQuestions(version),
          durationSeconds: version.durationSeconds,
          isGraded: version.isGraded,
          opensAt: opensAt?.toISOString() ?? null,
          dueAt: dueAt?.toISOString() ?? null,
          isExtended,
          attemptsMax,
          attemptsUsed: countAttemptsUsed(attempts),
          blocked: decision.kind === "blocked" ? decision.block : null,
          attempts: assignment.interviews.map((interview) => ({
            ...toAttempt(interview),
            countsAsAttempt: spendsAttempt({ ...statusOf(interview), isAnswered: interview.isAnswered }),
            feedbackState: feedbackStateOf(interview, interview.evaluations.length > 0, ctx.now()),
          })),
        };
      });
    }),
  );
