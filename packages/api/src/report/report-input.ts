import type { TranscriptTurn } from "@mockingbird/domain";
import type { Review } from "../views/review-views.ts";

/** What stands in the report on one interview. Times are instants; `timeZone` is the organisation's. */
export interface ReportInput {
  organizationName: string;
  timeZone: string;
  candidateName: string;
  title: string;
  attempt: number;
  takenAt: Date;
  durationSeconds: number | null;
  madeAt: Date;
  review: Review;
  turns: readonly TranscriptTurn[];
}
