import { findBillingAccount, recordAuditEvent, setExtraSecondsMax } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { readBilling } from "../../billing/read-billing.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { billingSchema } from "../../views/billing-views.ts";

/** A year of minutes: more is a slip of the hand. */
const extraSecondsHighest = 366 * 24 * 3600;

/** What happens when the plan's minutes are used: stop, go on for so many seconds more, or without an end. */
export const setExtraSeconds = tenantProcedure("billing:manage")
  .input(z.object({ extraSecondsMax: z.int().nonnegative().max(extraSecondsHighest).nullable() }))
  .output(billingSchema)
  .mutation(({ ctx, input: { extraSecondsMax } }) =>
    ctx.withOrg(async (tx) => {
      const account = await findBillingAccount(tx);
      if (!account) throw new DomainError("NOT_SUBSCRIBED");
      await setExtraSecondsMax(tx, extraSecondsMax);
      const details = { before: account.extraSecondsMax ?? "no limit", after: extraSecondsMax ?? "no limit" };
      const event = { actor: ctx.viewer.membershipId, action: "billing:limit", subjectId: account.id };
      await recordAuditEvent(tx, { ...event, details });
      return readBilling(tx, ctx.now(), ctx.billing);
    }),
  );
