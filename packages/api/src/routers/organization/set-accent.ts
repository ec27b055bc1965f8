import { readOrganizationProfile, recordAuditEvent, saveOrganizationSettings } from "@mockingbird/db";
import { accentColorSchema } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

const accentSchema = z.object({ accentColor: accentColorSchema.nullable() });

/** Sets the colour that candidates see in place of ours, or takes it back. One that cannot be read is kept, and not used. */
export const setAccent = tenantProcedure("settings:manage")
  .input(accentSchema)
  .output(accentSchema)
  .mutation(({ ctx, input: { accentColor } }) =>
    ctx.withOrg(async (tx) => {
      const before = await readOrganizationProfile(tx);
      if (before.accentColor === accentColor) return { accentColor };
      await saveOrganizationSettings(tx, { accentColor });
      const event = { actor: ctx.viewer.membershipId, action: "organization:set-accent", subjectId: tx.orgId };
      await recordAuditEvent(tx, { ...event, details: { from: before.accentColor, to: accentColor } });
      return { accentColor };
    }),
  );
