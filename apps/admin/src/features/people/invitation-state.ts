import type { InvitationPageInput } from "@mockingbird/api/views";
import type { AddressQuery } from "../../address-query.ts";
import { readTableAddress, type TableDefaults } from "../data-table/index.ts";

export const invitationTableDefaults: TableDefaults = { sorts: [{ id: "invited", direction: "desc" }] };

const states = ["open", "accepted", "expired", "revoked"] as const;

/** What the address of the list of invitations asks for. What makes no sense in it counts as absent. */
export function readInvitationState(query: AddressQuery): InvitationPageInput {
  const { search, after } = readTableAddress(query, invitationTableDefaults);
  const state = states.find((known) => known === query.state);
  const batchId = typeof query.batch === "string" && query.batch !== "" ? query.batch : undefined;
  return { search, after, ...(state && { state }), ...(batchId && { batchId }) };
}
