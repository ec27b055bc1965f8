import type { ListedInterviewRecord } from "@mockingbird/db";
import { reviewStateSchema } from "@mockingbird/domain";
import type { ListedInterview } from "../views/interview-views.ts";
import { toInterviewRow } from "./to-interview-row.ts";

/** `names`: of members, by the id of their place. */
export function toListedInterview(
  row: ListedInterviewRecord,
  names: ReadonlyMap<string, string>,
  now: Date,
): ListedInterview {
  return {
    ...toInterviewRow(row, now),
    endedAt: row.endedAt?.toISOString() ?? null,
    reviewState: reviewStateSchema.parse(row.reviewState),
    reviewerName: (row.reviewerId && names.get(row.reviewerId)) ?? null,
    releasedAt: row.releasedAt?.toISOString() ?? null,
  };
}
