import {
  addInterviewerConfig,
  createInterview,
  findInterviewerDraft,
  nextAttemptOf,
  provideTrialAssignment,
  recordAuditEvent,
  type TenantTx,
} from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { newestVersionOf } from "../../mapping/newest-version-of.ts";
import { refuseBeyondLimits } from "../../rules/refuse-beyond-limits.ts";
import { createTrialLink } from "../../sign-in/trial-link.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findTemplateOrRefuse } from "../template/find-template-or-refuse.ts";
import { finishedOrRefuse } from "./find-draft-or-refuse.ts";
import { findPublished } from "./find-version-or-refuse.ts";

const trialSeconds = 60;
const trialQuestions = 2;

/**
 * Makes a minute's interview for the viewer alone, with the draft as it is at this moment, or without one with what is
 * published. Answers the path on web at which they take it, whose token signs them in there once.
 */
export const tryOut = tenantProcedure("interviewer:manage", { perAccount: "trialsByAccount" })
  .input(z.object({ templateId: z.string() }))
  .output(z.object({ path: z.string() }))
  .mutation(async ({ ctx, input: { templateId } }) => {
    const { viewer } = ctx;
    const now = ctx.now();
    const interviewId = await ctx.withOrg(async (tx) => {
      await refuseBeyondLimits(tx, { membershipId: viewer.membershipId, isTrial: true }, now);
      return makeTrial(tx, { templateId, membershipId: viewer.membershipId, now });
    });
    const token = await createTrialLink({ email: viewer.email, orgId: viewer.organization.id }, now);
    return { path: `/sign-in/trial?${new URLSearchParams({ token, interview: interviewId })}` };
  });

async function makeTrial(
  tx: TenantTx,
  { templateId, membershipId, now }: { templateId: string; membershipId: string; now: Date },
): Promise<string> {
  const template = await findTemplateOrRefuse(tx, templateId);
  if (template.archivedAt) throw new DomainError("INVALID_INPUT", "That template is archived. Choose another one.");
  const newest = newestVersionOf(template);
  const assignment = await provideTrialAssignment(tx, { templateId, title: template.title, membershipId });
  const { id } = await createInterview(tx, {
    assignmentId: assignment.id,
    membershipId,
    attempt: await nextAttemptOf(tx, assignment.id),
    interviewerConfigId: await freezeDraft(tx, membershipId, now),
    templateVersionId: newest.id,
    questions: newest.content.questions.slice(0, trialQuestions).map(({ text }) => text),
    plannedSeconds: trialSeconds,
    isTrial: true,
  });
  await recordAuditEvent(tx, { actor: membershipId, action: "interviewer:try", subjectId: id });
  return id;
}

/** What is written later does not change an interview that is under way. */
async function freezeDraft(tx: TenantTx, createdById: string, createdAt: Date): Promise<string> {
  const draft = await findInterviewerDraft(tx);
  if (!draft) return (await findPublished(tx)).id;
  const content = finishedOrRefuse(draft.content);
  const { id } = await addInterviewerConfig(tx, { version: null, content, note: "", createdById, createdAt });
  return id;
}
