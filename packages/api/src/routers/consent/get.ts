import { findConsent, readRetentionDays } from "@mockingbird/db";
import { consentVersion } from "@mockingbird/domain";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { consentSchema } from "../../views/privacy-views.ts";

/** What the candidate is asked to agree to before the first interview, and whether they have. */
export const get = tenantProcedure("consent:give")
  .output(consentSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const consent = await findConsent(tx, ctx.viewer.membershipId, consentVersion);
      return {
        version: consentVersion,
        givenAt: consent?.givenAt.toISOString() ?? null,
        retentionDays: await readRetentionDays(tx),
      };
    }),
  );
