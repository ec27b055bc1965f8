import type { InterviewFilter } from "@mockingbird/db";
import type { InterviewFilterInput, InterviewQueue } from "../views/interview-views.ts";

const queues: Record<InterviewQueue, Pick<InterviewFilter, "reviewState" | "isLive">> = {
  "to-review": { reviewState: "to_review" },
  "in-review": { reviewState: "in_review" },
  reviewed: { reviewState: "reviewed" },
  "in-progress": { isLive: true },
  all: {},
};

/** What a list of interviews is narrowed to, as the database is asked for it. */
export function toInterviewFilter({ queue, search, from, before, ...same }: InterviewFilterInput): InterviewFilter {
  return {
    ...same,
    ...queues[queue],
    search: search.toLowerCase(),
    from: from === undefined ? undefined : new Date(from),
    before: before === undefined ? undefined : new Date(before),
  };
}
