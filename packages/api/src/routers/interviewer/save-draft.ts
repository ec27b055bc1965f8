import {
  changeInterviewerDraft,
  createInterviewerDraft,
  findInterviewerDraft,
  isUniqueViolation,
  recordAuditEvent,
  type TenantTx,
} from "@mockingbird/db";
import { DomainError, type InterviewerDraft } from "@mockingbird/domain";
import { z } from "zod";
import { draftRevisionOf } from "../../mapping/to-saved-draft.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { draftInputSchema, savedDraftSchema } from "../../views/interviewer-views.ts";
import { findDraftOrRefuse } from "./find-draft-or-refuse.ts";
import { findVersionOrRefuse } from "./find-version-or-refuse.ts";

/**
 * Keeps what somebody has typed, on top of the draft that they know. Whoever does not know the last one is told so, and
 * nothing is lost. The audit knows who began or took over a draft, not every pause in typing.
 */
export const saveDraft = tenantProcedure("interviewer:manage")
  .input(draftInputSchema)
  .output(z.object({ revision: savedDraftSchema.shape.revision, updatedAt: z.iso.datetime() }))
  .mutation(async ({ ctx, input: { content, revision, baseVersion } }) => {
    const change = { content, updatedAt: ctx.now(), updatedById: ctx.viewer.membershipId };
    const saved = await ctx
      .withOrg((tx) => (revision === null ? begin(tx, baseVersion, change) : goOn(tx, revision, change)))
      .catch((error: unknown) => {
        // Somebody else began one at the same moment.
        throw isUniqueViolation(error) ? new DomainError("EDITED_MEANWHILE") : error;
      });
    return { revision: draftRevisionOf(saved), updatedAt: saved.updatedAt.toISOString() };
  });

interface Change {
  content: InterviewerDraft;
  updatedAt: Date;
  updatedById: string;
}

async function begin(tx: TenantTx, baseVersion: number, change: Change) {
  await findVersionOrRefuse(tx, baseVersion);
  if (await findInterviewerDraft(tx)) throw new DomainError("EDITED_MEANWHILE");
  const created = await createInterviewerDraft(tx, { ...change, baseVersion });
  await recordTakeOver(tx, change.updatedById);
  return created;
}

async function goOn(tx: TenantTx, revision: string, change: Change) {
  const known = await findDraftOrRefuse(tx, revision);
  if (!(await changeInterviewerDraft(tx, known, change))) throw new DomainError("EDITED_MEANWHILE");
  if (known.updatedById !== change.updatedById) await recordTakeOver(tx, change.updatedById);
  return { revision: known.revision + 1, updatedAt: change.updatedAt };
}

async function recordTakeOver(tx: TenantTx, actor: string): Promise<void> {
  await recordAuditEvent(tx, { actor, action: "interviewer:draft", subjectId: tx.orgId });
}
