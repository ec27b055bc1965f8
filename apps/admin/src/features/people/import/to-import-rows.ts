import type { ImportResult, ImportRow } from "@mockingbird/api/views";
import type { ColumnMapping } from "./people-fields.ts";
import type { PeopleList } from "./read-people-list.ts";

/** As long as the server takes a cell; what is longer is refused there, and shown cut. */
const cellCharactersMax = 400;
const cohortsMax = 20;

/** The lines of a list as the server takes them. */
export function toImportRows({ lines }: PeopleList, mapping: ColumnMapping): ImportRow[] {
  return lines.map(({ row, cells }) => {
    const cell = (place: number | null) => (place === null ? "" : (cells[place] ?? "").slice(0, cellCharactersMax));
    const parts = [cell(mapping.firstName), cell(mapping.lastName)].filter(Boolean).join(" ");
    return {
      row,
      email: cell(mapping.email),
      name: (cell(mapping.name) || parts).slice(0, cellCharactersMax),
      externalId: cell(mapping.externalId),
      cohorts: cell(mapping.cohorts)
        .split(/[;,|]/)
        .map((name) => name.trim())
        .filter(Boolean)
        .slice(0, cohortsMax),
    };
  });
}

/** The lines that say again what an earlier one said: the same address or the same external id. */
export function findRepeats(rows: readonly ImportRow[]): ImportResult[] {
  const seen = { email: new Map<string, number>(), externalId: new Map<string, number>() };
  const repeats: ImportResult[] = [];
  for (const { row, email, externalId } of rows) {
    const address = email.trim().toLowerCase();
    const number = externalId.trim();
    const sameAddress = address ? seen.email.get(address) : undefined;
    const sameNumber = number ? seen.externalId.get(number) : undefined;
    if (sameAddress !== undefined || sameNumber !== undefined) {
      const note =
        sameAddress !== undefined
          ? `${email.trim()} is in row ${sameAddress} already.`
          : `The external id ${number} is in row ${sameNumber} already.`;
      repeats.push({ row, outcome: "refuse", note });
      continue;
    }
    if (address) seen.email.set(address, row);
    if (number) seen.externalId.set(number, row);
  }
  return repeats;
}
