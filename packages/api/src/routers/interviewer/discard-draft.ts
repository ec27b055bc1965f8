import { recordAuditEvent, removeInterviewerDraft } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { savedDraftSchema } from "../../views/interviewer-views.ts";
import { findDraftOrRefuse } from "./find-draft-or-refuse.ts";

/** Throws the draft away that the caller knows. What it said can be saved as a new one. */
export const discardDraft = tenantProcedure("interviewer:manage")
  .input(z.object({ revision: savedDraftSchema.shape.revision }))
  .output(z.object({}))
  .mutation(({ ctx, input: { revision } }) =>
    ctx.withOrg(async (tx) => {
      await findDraftOrRefuse(tx, revision);
      await removeInterviewerDraft(tx);
      const { membershipId: actor } = ctx.viewer;
      await recordAuditEvent(tx, { actor, action: "interviewer:discard-draft", subjectId: tx.orgId });
      return {};
    }),
  );
