import { findInterviewUsage } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { toUsageReceipt } from "../../mapping/to-usage.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { usageReceiptSchema } from "../../views/usage-views.ts";

/** What one interview used, what that cost, whether it was charged and why. NOT_FOUND until its transcript has come. */
export const getReceipt = tenantProcedure("usage:read")
  .input(z.object({ interviewId: z.string() }))
  .output(usageReceiptSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const usage = await findInterviewUsage(tx, input.interviewId);
      if (!usage) throw new DomainError("NOT_FOUND");
      return toUsageReceipt(usage);
    }),
  );
