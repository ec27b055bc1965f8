import type { CandidatePageInput } from "@mockingbird/api/views";
import { candidateStateSchema } from "@mockingbird/domain";
import type { AddressQuery } from "../../address-query.ts";
import { readTableAddress, type TableDefaults } from "../data-table/index.ts";

export const candidateTableDefaults: TableDefaults = { sorts: [{ id: "name", direction: "asc" }] };

/** What the address of an assignment's page asks of its candidates. */
export function readCandidateListState(groupId: string, query: AddressQuery): CandidatePageInput {
  const { search, after } = readTableAddress(query, candidateTableDefaults);
  const { data: state } = candidateStateSchema.safeParse(query.state);
  return { groupId, search, after, ...(state && { state }) };
}
