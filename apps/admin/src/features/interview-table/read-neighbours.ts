import type { InterviewPage, InterviewPageInput } from "@mockingbird/api/views";
import type { AddressQuery } from "../../address-query.ts";
import { interviewQueueQuery, readInterviewListState } from "./interview-list-state.ts";

/** The list that an interview was opened from, by the part of the address that came along, and what stands beside it there. */
export async function readNeighbours(
  list: (input: InterviewPageInput) => Promise<InterviewPage>,
  { interviewId, query, timeZone }: { interviewId: string; query: AddressQuery; timeZone: string },
) {
  const state = { ...readInterviewListState(query, timeZone), after: interviewId, pageSize: 1 };
  const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const listQuery = interviewQueueQuery(new URLSearchParams(texts));
  const [following, preceding] = await Promise.all([
    list(state),
    list({ ...state, direction: state.direction === "asc" ? "desc" : "asc" }),
  ]);
  const addressOf = ({ rows: [row] }: InterviewPage) =>
    row ? `/interviews/${encodeURIComponent(row.interviewId)}${listQuery}` : null;
  return {
    address: `/interviews${listQuery}`,
    neighbours: { previous: addressOf(preceding), next: addressOf(following) },
  };
}
