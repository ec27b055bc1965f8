import { readFeedbackSettings, recordAuditEvent, saveFeedbackSettings } from "@mockingbird/db";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { feedbackSettingsSchema } from "../../views/settings-views.ts";

const fields = feedbackSettingsSchema.keyof().options;

/** How feedback is made and shown from now on, and whether candidates choose what makes an interview fair for themselves. */
export const setFeedback = tenantProcedure("settings:manage")
  .input(feedbackSettingsSchema)
  .output(feedbackSettingsSchema)
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const before = await readFeedbackSettings(tx);
      if (fields.every((field) => before[field] === input[field])) return input;
      await saveFeedbackSettings(tx, input);
      const event = { actor: ctx.viewer.membershipId, action: "settings:set-feedback", subjectId: "settings" };
      await recordAuditEvent(tx, { ...event, details: input });
      return input;
    }),
  );
