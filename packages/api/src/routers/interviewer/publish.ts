import { removeInterviewerDraft } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { savedDraftSchema, versionNoteSchema } from "../../views/interviewer-views.ts";
import { findDraftOrRefuse, finishedOrRefuse } from "./find-draft-or-refuse.ts";
import { publishVersion, refuseSecond } from "./publish-version.ts";

/** Makes the draft the next version, as its changes were shown: of this draft, against this version. */
export const publish = tenantProcedure("interviewer:manage")
  .input(
    z.object({
      revision: savedDraftSchema.shape.revision,
      latestVersion: z.int().positive(),
      note: versionNoteSchema,
    }),
  )
  .output(z.object({ version: z.int() }))
  .mutation(({ ctx, input: { revision, latestVersion, note } }) =>
    ctx
      .withOrg(async (tx) => {
        const draft = await findDraftOrRefuse(tx, revision);
        const content = finishedOrRefuse(draft.content);
        await removeInterviewerDraft(tx);
        const { membershipId: actor } = ctx.viewer;
        return publishVersion(tx, { content, note, latestVersion, actor, now: ctx.now() });
      })
      .catch(refuseSecond),
  );
