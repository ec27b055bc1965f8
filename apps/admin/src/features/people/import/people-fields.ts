/** What a column of a list can hold. */
export const peopleFields = ["email", "name", "firstName", "lastName", "externalId", "cohorts"] as const;
export type PeopleField = (typeof peopleFields)[number];

export const fieldNames: Record<PeopleField, string> = {
  email: "E-mail address",
  name: "Name",
  firstName: "First name",
  lastName: "Last name",
  externalId: "External id",
  cohorts: "Cohorts",
};

/** Which column holds what, by its place from 0; `null` for what the list does not hold. */
export type ColumnMapping = Record<PeopleField, number | null>;

/** Headings in several spellings and languages, without case, spaces and signs. */
const spellings: Record<PeopleField, readonly string[]> = {
  email: ["email", "emailaddress", "mail", "emailadresse", "adressemail", "correo", "correoelectronico", "courriel"],
  name: ["name", "fullname", "displayname", "student", "candidate", "studentname", "candidatename", "nom", "nombre"],
  firstName: ["firstname", "givenname", "forename", "first", "vorname", "prenom"],
  lastName: ["lastname", "surname", "familyname", "last", "nachname", "nomdefamille", "apellido", "apellidos"],
  externalId: [
    "externalid",
    "id",
    "studentid",
    "studentnumber",
    "candidateid",
    "personid",
    "number",
    "matriculationnumber",
    "matrikelnummer",
    "reference",
    "externalref",
  ],
  cohorts: [
    "cohort",
    "cohorts",
    "group",
    "groups",
    "class",
    "classes",
    "course",
    "courses",
    "programme",
    "program",
    "team",
  ],
};

function bare(heading: string): string {
  return heading
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Which column holds what, as the headings say; the addresses also by what they look like. */
export function guessMapping(headings: readonly string[], rows: readonly (readonly string[])[]): ColumnMapping {
  const bareHeadings = headings.map(bare);
  const find = (field: PeopleField) => {
    const place = spellings[field].map((spelling) => bareHeadings.indexOf(spelling)).find((found) => found >= 0);
    return place ?? null;
  };
  const [name, firstName, lastName] = [find("name"), find("firstName"), find("lastName")];
  return {
    email: find("email") ?? addressColumn(rows),
    // "Name" beside "First name" is the family name.
    name: firstName === null || lastName !== null ? name : null,
    firstName,
    lastName: lastName ?? (firstName === null ? null : name),
    externalId: find("externalId"),
    cohorts: find("cohorts"),
  };
}

const looksLikeAddress = /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/;

/** The column of which at least half of the first cells are addresses. */
function addressColumn(rows: readonly (readonly string[])[]): number | null {
  const first = rows.slice(0, 20);
  const width = Math.max(0, ...first.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const hits = first.filter((row) => looksLikeAddress.test(row[column] ?? "")).length;
    if (hits > 0 && hits * 2 >= first.length) return column;
  }
  return null;
}
