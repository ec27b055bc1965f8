import { type InterviewPageInput, interviewPageInputSchema } from "@mockingbird/api/views";
import type { AddressQuery } from "../../address-query.ts";

const defaults = interviewPageInputSchema.parse({});
const { sort, direction, page } = interviewPageInputSchema.shape;

/** How the table is sorted and which page it shows, from the address. What makes no sense there counts as absent. */
export function readTableState(params: AddressQuery): InterviewPageInput {
  return {
    sort: sort.safeParse(params.sort).data ?? defaults.sort,
    direction: direction.safeParse(params.direction).data ?? defaults.direction,
    page: page.safeParse(Number(params.page ?? defaults.page)).data ?? defaults.page,
    pageSize: defaults.pageSize,
  };
}

/** The address of a state: "" for the usual one, otherwise "?" and what differs. */
export function tableStateQuery(state: InterviewPageInput): string {
  const query = new URLSearchParams();
  if (state.sort !== defaults.sort || state.direction !== defaults.direction) {
    query.set("sort", state.sort);
    query.set("direction", state.direction);
  }
  if (state.page !== defaults.page) query.set("page", String(state.page));
  return query.size > 0 ? `?${query}` : "";
}
