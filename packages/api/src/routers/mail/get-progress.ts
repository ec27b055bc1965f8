import { readBatchProgress } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { mailProgressSchema } from "../../views/mail-views.ts";

/** How far the mails of an import or a reminder round have come. A batch without mails is NOT_FOUND. */
export const getProgress = tenantProcedure("mail:manage")
  .input(z.object({ batchId: z.string() }))
  .output(mailProgressSchema)
  .query(({ ctx, input: { batchId } }) =>
    ctx.withOrg(async (tx) => {
      const progress = await readBatchProgress(tx, batchId);
      if (progress.queued + progress.sent + progress.failed === 0) throw new DomainError("NOT_FOUND");
      return progress;
    }),
  );
