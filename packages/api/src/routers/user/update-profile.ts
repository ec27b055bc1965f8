import { saveOwnProfile } from "../../person/save-own-profile.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { type OwnProfileView, ownProfileViewSchema } from "../../views/viewer.ts";

const fields = ["name", "pronunciation", "languageCode", "timeZone"] as const satisfies (keyof OwnProfileView)[];

/** Sets what a person says of themselves, everywhere. The audit keeps which parts changed, not the words. */
export const updateProfile = tenantProcedure("profile:write")
  .input(ownProfileViewSchema)
  .output(ownProfileViewSchema)
  .mutation(async ({ ctx, input }) => {
    const changed = fields.filter((field) => ctx.viewer[field] !== input[field]);
    if (changed.length > 0) await saveOwnProfile(ctx.viewer.userId, input, changed);
    return input;
  });
