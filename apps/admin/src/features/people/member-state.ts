import type { AddressQuery } from "../../address-query.ts";

/** Which members are shown, as it stands in the address. */
export interface MemberState {
  search: string;
  isRemoved: boolean;
}

export function readMemberState({ search, removed }: AddressQuery): MemberState {
  return {
    search: typeof search === "string" && search.length <= 200 ? search : "",
    isRemoved: removed === "yes",
  };
}

/** "" for everybody who is here, otherwise "?" and what differs. */
export function memberStateQuery({ search, isRemoved }: MemberState): string {
  const query = new URLSearchParams({ ...(search && { search }), ...(isRemoved && { removed: "yes" }) });
  return query.size > 0 ? `?${query}` : "";
}
