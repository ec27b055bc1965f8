import { findInterviewerDraft, listMemberNames } from "@mockingbird/db";
import { toInterviewerVersion } from "../../mapping/to-interviewer-version.ts";
import { toSavedDraft } from "../../mapping/to-saved-draft.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { interviewerSchema } from "../../views/interviewer-views.ts";
import { findPublished } from "./find-version-or-refuse.ts";

/** What the organisation's interviewer is like now, and the draft of what it will be like. */
export const get = tenantProcedure("interviewer:read")
  .output(interviewerSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const published = await findPublished(tx);
      const draft = await findInterviewerDraft(tx);
      const ids = [published.createdById, draft?.updatedById].flatMap((id) => id ?? []);
      const names = await listMemberNames(tx, ids);
      return {
        published: toInterviewerVersion(published, names),
        draft: draft && toSavedDraft(draft, names, ctx.viewer.membershipId),
      };
    }),
  );
