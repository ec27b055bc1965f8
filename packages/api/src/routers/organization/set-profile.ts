import { readOrganizationProfile } from "@mockingbird/db";
import { saveProfile } from "../../organization/save-profile.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { type OrganizationProfile, organizationProfileSchema } from "../../views/organization-views.ts";

const fields = ["name", "timeZone", "contactEmail", "welcomeText"] as const satisfies (keyof OrganizationProfile)[];

/** Sets what the organisation says of itself. The audit keeps which parts changed, not the words. */
export const setProfile = tenantProcedure("settings:manage")
  .input(organizationProfileSchema)
  .output(organizationProfileSchema)
  .mutation(async ({ ctx, input }) => {
    const before = await ctx.withOrg(readOrganizationProfile);
    const changed = fields.filter((field) => before[field] !== input[field]);
    if (changed.length > 0) {
      await saveProfile(ctx.viewer.organization.id, input, { actor: ctx.viewer.membershipId, changed });
    }
    return input;
  });
