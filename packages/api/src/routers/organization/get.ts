import { readOrganizationProfile } from "@mockingbird/db";
import { toAppearance } from "../../mapping/to-appearance.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { organizationDetailsSchema } from "../../views/organization-views.ts";

/** What the organisation says of itself, and how it looks, for those who may change it. */
export const get = tenantProcedure("settings:read")
  .output(organizationDetailsSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const profile = await readOrganizationProfile(tx);
      const { name, timeZone, contactEmail, welcomeText } = profile;
      return {
        profile: { name, timeZone, contactEmail, welcomeText },
        appearance: toAppearance(tx.orgId, profile),
      };
    }),
  );
