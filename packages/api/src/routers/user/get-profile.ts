import { findLatestInterviewerConfig } from "@mockingbird/db";
import { languageCodeSchema } from "@mockingbird/domain";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { profileSchema } from "../../views/viewer.ts";

/** Who is signed in, and where, with the languages that they may choose of there. */
export const getProfile = tenantProcedure("profile:read")
  .output(profileSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const interviewer = await findLatestInterviewerConfig(tx);
      const others = languageCodeSchema.array().catch([]).parse(interviewer?.otherLanguageCodes);
      return { ...ctx.viewer, interviewerLanguageCodes: interviewer ? [interviewer.languageCode, ...others] : [] };
    }),
  );
