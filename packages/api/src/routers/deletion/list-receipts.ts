import { listDeletionReceipts } from "@mockingbird/db";
import { deletionReasonSchema } from "@mockingbird/domain";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { deletionReceiptSchema } from "../../views/privacy-views.ts";

const receiptsMax = 500;

/** The organisation's latest 500 receipts for deleted content, newest first. */
export const listReceipts = tenantProcedure("erasure:complete")
  .output(deletionReceiptSchema.array())
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const receipts = await listDeletionReceipts(tx, receiptsMax);
      return receipts.map(({ id, reason, occurredAt, cutoff, interviews, turns }) => ({
        receiptId: id,
        reason: deletionReasonSchema.parse(reason),
        occurredAt: occurredAt.toISOString(),
        cutoff: cutoff?.toISOString() ?? null,
        interviews,
        turns,
      }));
    }),
  );
