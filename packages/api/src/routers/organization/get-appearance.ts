import { readOrganizationProfile } from "@mockingbird/db";
import { toAppearance } from "../../mapping/to-appearance.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { organizationAppearanceSchema } from "../../views/organization-views.ts";

/** How the organisation looks to everybody in it. */
export const getAppearance = tenantProcedure("profile:read")
  .output(organizationAppearanceSchema)
  .query(({ ctx }) => ctx.withOrg(async (tx) => toAppearance(tx.orgId, await readOrganizationProfile(tx))));
