import type { InterviewPageInput, InterviewQueue } from "@mockingbird/api/views";
import { endCauseSchema } from "@mockingbird/domain";
import { wallTimeToInstant } from "@mockingbird/ui/server";
import type { AddressQuery } from "../../address-query.ts";
import { readTableAddress, type TableDefaults } from "../data-table/index.ts";

export const interviewTableDefaults: TableDefaults = { sorts: [{ id: "time", direction: "desc" }] };

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 24 * 3600 * 1000;
const queueNames = ["to-review", "in-review", "reviewed"] as const satisfies InterviewQueue[];

/** Names in the address that the list is narrowed by; `null` takes one out. */
export const noFilters = {
  template: null,
  cohort: null,
  assignment: null,
  end: null,
  search: null,
  from: null,
  until: null,
};

/** What the list's address asks for, with days as they are on the organisation's clocks. What makes no sense counts as absent. */
export function readInterviewListState(query: AddressQuery, timeZone: string): InterviewPageInput {
  const { after, search, sort } = readTableAddress(query, interviewTableDefaults);
  const text = (value: AddressQuery[string]) =>
    typeof value === "string" && value !== "" && value.length <= 100 ? value : undefined;
  const [templateId, cohortId, groupId] = [text(query.template), text(query.cohort), text(query.assignment)];
  const { data: endCause } = endCauseSchema.safeParse(query.end);
  const from = beginningOf(text(query.from), timeZone);
  const before = beginningOf(dayAfter(text(query.until)), timeZone);
  return {
    queue: queueNames.find((name) => name === query.review) ?? (query.status === "live" ? "in-progress" : "all"),
    after,
    direction: sort.direction,
    ...(search && { search }),
    ...(templateId && { templateId }),
    ...(cohortId && { cohortId }),
    ...(groupId && { groupId }),
    ...(endCause && { endCause }),
    ...(from && { from }),
    ...(before && { before }),
  };
}

function beginningOf(date: string | undefined, timeZone: string): string | undefined {
  return date && day.test(date) ? wallTimeToInstant(`${date}T00:00`, timeZone)?.at.toISOString() : undefined;
}

function dayAfter(date: string | undefined): string | undefined {
  const ms = date && day.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms + dayMs).toISOString().slice(0, 10);
}

/** The part of the address that says which list it is, to be carried to an interview's page: "" or "?review=to-review". */
export function interviewQueueQuery(params: URLSearchParams): string {
  const query = new URLSearchParams();
  for (const name of ["review", "status", "sort", "direction", ...Object.keys(noFilters)]) {
    const value = params.get(name);
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `?${query}` : "";
}
