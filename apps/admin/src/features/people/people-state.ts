import type { MemberKind, MemberPageInput } from "@mockingbird/api/views";
import { staffRoles } from "@mockingbird/domain";
import type { AddressQuery } from "../../address-query.ts";
import { readTableAddress, type TableDefaults } from "../data-table/index.ts";

export const peopleTableDefaults: TableDefaults = {
  sorts: [
    { id: "name", direction: "asc" },
    { id: "joined", direction: "desc" },
  ],
  hidden: ["externalId"],
};

/** What the address of a list of people asks for. What makes no sense in it counts as absent. */
export function readPeopleState(kind: MemberKind, query: AddressQuery): MemberPageInput {
  const { search, sort, after } = readTableAddress(query, peopleTableDefaults);
  const role = staffRoles.find((known) => kind === "staff" && known === query.role);
  const work =
    kind === "candidates" && (query.work === "open" || query.work === "not_started") ? query.work : undefined;
  const cohortId = kind === "candidates" && typeof query.cohort === "string" ? query.cohort || undefined : undefined;
  return {
    kind,
    search,
    sort: sort.id === "joined" ? "joined" : "name",
    direction: sort.direction,
    after,
    isRemoved: query.removed === "yes",
    ...(role && { role }),
    ...(work && { work }),
    ...(cohortId && { cohortId }),
  };
}

/** What the address of a cohort's page asks for. */
export function cohortPeopleState(cohortId: string, query: AddressQuery): MemberPageInput {
  return readPeopleState("candidates", { ...query, cohort: cohortId, removed: undefined, work: undefined });
}
