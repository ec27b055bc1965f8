import {
  cohortNameCharactersMax,
  emailAddressSchema,
  externalIdCharactersMax,
  importCohortsMax,
  personNameCharactersMax,
} from "@mockingbird/domain";
import type { ImportRow } from "../views/people-import-views.ts";

export interface Person {
  email: string;
  name: string | null;
  externalId: string | null;
  cohorts: string[];
}

/** A row in the form in which it is kept, or why it cannot be. */
export function checkRow(row: ImportRow): { person: Person } | { problem: string } {
  const written = row.email.trim();
  if (written === "") return { problem: "The e-mail address is missing." };
  const email = emailAddressSchema.safeParse(written);
  if (!email.success) return { problem: `“${shorten(written)}” is not an e-mail address.` };
  const name = tidy(row.name);
  if (name.length > personNameCharactersMax) {
    return { problem: `The name is longer than ${personNameCharactersMax} characters.` };
  }
  const externalId = tidy(row.externalId);
  if (externalId.length > externalIdCharactersMax) {
    return { problem: `The external id is longer than ${externalIdCharactersMax} characters.` };
  }
  const cohorts = uniqueNames(row.cohorts.map(tidy).filter(Boolean));
  if (cohorts.length > importCohortsMax) return { problem: `There are more than ${importCohortsMax} cohorts.` };
  const long = cohorts.find((cohort) => cohort.length > cohortNameCharactersMax);
  if (long) {
    return { problem: `The cohort “${shorten(long)}” has a name of more than ${cohortNameCharactersMax} characters.` };
  }
  return { person: { email: email.data, name: name || null, externalId: externalId || null, cohorts } };
}

/** Without what a spreadsheet leaves around words, and in one form of those that can be written in several. */
function tidy(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The first spelling of each. */
function uniqueNames(names: string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].reverse();
}
