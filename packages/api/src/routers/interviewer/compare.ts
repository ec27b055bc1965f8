import { findInterviewerDraft, type TenantTx } from "@mockingbird/db";
import {
  DomainError,
  findInterviewerChanges,
  type InterviewerDraft,
  interviewerDraftSchema,
} from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { interviewerComparisonSchema } from "../../views/interviewer-views.ts";
import { findVersionOrRefuse } from "./find-version-or-refuse.ts";

const sideSchema = z.union([z.int().positive(), z.literal("draft")]);

/** What `to` says otherwise than `from`; each is a version or the draft. */
export const compare = tenantProcedure("interviewer:read")
  .input(z.object({ from: sideSchema, to: sideSchema }))
  .output(interviewerComparisonSchema)
  .query(({ ctx, input: { from, to } }) =>
    ctx.withOrg(async (tx) => {
      const before = await findSide(tx, from);
      const after = await findSide(tx, to);
      return { before, after, fields: findInterviewerChanges(before, after) };
    }),
  );

async function findSide(tx: TenantTx, side: z.infer<typeof sideSchema>): Promise<InterviewerDraft> {
  if (side !== "draft") return findVersionOrRefuse(tx, side);
  const draft = await findInterviewerDraft(tx);
  if (!draft) throw new DomainError("NOT_FOUND");
  return interviewerDraftSchema.parse(draft.content);
}
