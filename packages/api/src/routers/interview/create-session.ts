import {
  createInterview,
  findAssignmentOf,
  findLatestInterviewerConfig,
  isUniqueViolation,
  readAccommodation,
  recordAuditEvent,
  type TenantTx,
} from "@mockingbird/db";
import { DomainError, drawQuestions } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { toTemplateVersion } from "../../mapping/to-template-version.ts";
import { allowedSeconds } from "../../rules/allowed-seconds.ts";
import { decideStart } from "../../rules/decide-start.ts";
import { refuseBeyondLimits } from "../../rules/refuse-beyond-limits.ts";
import { requireConsent } from "../../rules/require-consent.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Answers the interview that Start leads to: the open one of the assignment, or a new attempt under its rules. */
export const createSession = tenantProcedure("interview:take")
  .input(z.object({ assignmentId: z.string() }))
  .output(z.object({ interviewId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const start = (tx: TenantTx) => startInterview(tx, ctx.viewer.membershipId, input.assignmentId, ctx.now());
    try {
      return await ctx.withOrg(start);
    } catch (error) {
      // A second click created the same attempt first. Asked again, that interview is the open one.
      if (isUniqueViolation(error)) return ctx.withOrg(start);
      throw error;
    }
  });

async function startInterview(tx: TenantTx, membershipId: string, assignmentId: string, now: Date) {
  const assignment = await findAssignmentOf(tx, membershipId, assignmentId);
  if (!assignment) throw new DomainError("NOT_FOUND");
  await requireConsent(tx, membershipId);
  const attempts = assignment.interviews.map((interview) => ({ ...interview, ...statusOf(interview) }));
  const decision = decideStart({ ...assignment, attempts }, now);
  if (decision.kind === "blocked") throw new DomainError(decision.block);
  if (decision.kind === "create" || !decision.hasBegun)
    await refuseBeyondLimits(tx, { membershipId, isTrial: false }, now);
  if (decision.kind === "resume") return { interviewId: decision.interviewId };
  const config = await findLatestInterviewerConfig(tx);
  if (!config) throw new DomainError("INTERNAL", "The organisation has no interviewer configuration.");
  const [latest] = assignment.template.versions;
  if (!latest) throw new DomainError("INTERNAL", "The template has no version.");
  const version = toTemplateVersion(latest);
  const { settings: accommodation } = await readAccommodation(tx, membershipId);
  const { id } = await createInterview(tx, {
    assignmentId,
    membershipId,
    attempt: decision.attempt,
    interviewerConfigId: config.id,
    templateVersionId: latest.id,
    questions: drawQuestions(version, Math.random),
    plannedSeconds: allowedSeconds(version.durationSeconds, accommodation),
  });
  await recordAuditEvent(tx, { actor: membershipId, action: "interview:start", subjectId: id });
  return { interviewId: id };
}
