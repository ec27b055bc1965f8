import { listInterviewUsage } from "@mockingbird/db";
import { toUsageReceipt } from "../mapping/to-usage.ts";
import { toUsageFilter } from "../mapping/to-usage-filter.ts";
import { narrowToDay, readUsageSpan } from "../rules/read-usage-span.ts";
import { usageInterviewsInputSchema } from "../views/usage-views.ts";
import { exportTable, nextAfterOf } from "./export-table.ts";
import { dollars } from "./usage-cells.ts";

export const usageInterviewsTable = exportTable({
  capability: "usage:read",
  input: usageInterviewsInputSchema,
  header: [
    "interview",
    "person (id)",
    "person",
    "title",
    "attempt",
    "trial",
    "ended (UTC)",
    "recorded (UTC)",
    "end",
    "seconds",
    "charged seconds",
    "charged because",
    "model",
    "sound read (tokens)",
    "text read (tokens)",
    "sound spoken (tokens)",
    "text written (tokens)",
    "estimated cost (US dollars)",
    "prices from",
    "invoice",
  ],
  async read(tx, { viewer, now, input, after, take }) {
    const { timeZone } = viewer.organization;
    const { span } = await readUsageSpan(tx, input, { now, timeZone });
    const narrowed = narrowToDay(span, input.day, timeZone);
    const found = await listInterviewUsage(tx, narrowed, toUsageFilter(input), { after, take });
    return {
      rows: found
        .map(toUsageReceipt)
        .map((receipt) => [
          ...[receipt.interviewId, receipt.membershipId, receipt.candidateName, receipt.title, receipt.attempt],
          ...[receipt.isTrial, receipt.endedAt, receipt.recordedAt, receipt.endCause, receipt.durationSeconds],
          ...[
            receipt.chargedSeconds,
            receipt.chargeReason,
            receipt.model,
            receipt.tokens.audioIn,
            receipt.tokens.textIn,
          ],
          ...[receipt.tokens.audioOut, receipt.tokens.textOut, dollars(receipt.costMicroUsd), receipt.pricesFrom],
          receipt.meterState ?? "",
        ]),
      nextAfter: nextAfterOf(found, take),
    };
  },
});
