import type { AssignmentPageInput } from "@mockingbird/api/views";
import { assignmentStateSchema } from "@mockingbird/domain";
import type { AddressQuery } from "../../address-query.ts";
import { readTableAddress, type TableDefaults } from "../data-table/index.ts";

export const assignmentTableDefaults: TableDefaults = { sorts: [{ id: "createdAt", direction: "desc" }] };

/** What the list's address asks for. What makes no sense in it counts as absent. */
export function readAssignmentListState(query: AddressQuery): AssignmentPageInput {
  const { after } = readTableAddress(query, assignmentTableDefaults);
  const { data: state } = assignmentStateSchema.safeParse(query.state);
  const text = (value: AddressQuery[string]) => (typeof value === "string" && value !== "" ? value : undefined);
  const templateId = text(query.template);
  const cohortId = text(query.cohort);
  return { after, ...(state && { state }), ...(templateId && { templateId }), ...(cohortId && { cohortId }) };
}
