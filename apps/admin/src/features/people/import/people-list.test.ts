import { expect, test } from "vitest";
import { guessMapping } from "./people-fields.ts";
import { readPeopleFile, readPeopleText } from "./read-people-list.ts";
import { findRepeats, toImportRows } from "./to-import-rows.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const refusalOf = (reading: object) => ("refusal" in reading ? reading.refusal : null);

function rowsOf(text: string) {
  const reading = readPeopleText(text);
  if ("refusal" in reading) throw new Error(reading.refusal);
  return toImportRows(reading.list, reading.list.mapping);
}

test.each([
  ["commas", 'E-mail,Name\nann@a.example,"Lee, Ann"\n'],
  ["semicolons", "E-mail;Name\nann@a.example;Lee, Ann\n"],
  ["tabs, as spreadsheets copy", "E-mail\tName\r\nann@a.example\tLee, Ann\r\n"],
  ["a mark of its encoding", "\uFEFFE-mail;Name\nann@a.example;Lee, Ann"],
])("a list with %s is read", (_, text) => {
  expect(rowsOf(text)).toEqual([{ row: 2, email: "ann@a.example", name: "Lee, Ann", externalId: "", cohorts: [] }]);
});

test("lines keep the number they have in the sheet, and empty ones are nobody", () => {
  expect(rowsOf("Mail\n\na@a.example\n , \nb@a.example\n").map(({ row }) => row)).toEqual([3, 5]);
});

test("headings are known in several spellings, and parts of a name are put together", () => {
  const text = "Student ID,First Name,Surname,E-Mail Address,Group\n7,Ann,Lee,ann@a.example,Law; Class 2027\n";
  expect(rowsOf(text)).toEqual([
    { row: 2, email: "ann@a.example", name: "Ann Lee", externalId: "7", cohorts: ["Law", "Class 2027"] },
  ]);
  expect(guessMapping(["Vorname", "Name", "Mail"], [])).toMatchObject({ firstName: 0, lastName: 1, name: null });
  expect(guessMapping(["Who", "Contact"], [["Ann", "ann@a.example"]]).email).toBe(1);
});

test("a file of an old spreadsheet keeps its letters", () => {
  const latin = Uint8Array.from("E-mail;Name\nz@a.example;\u00c9mile\n", (letter) => letter.charCodeAt(0));
  const reading = readPeopleFile(latin);
  expect("list" in reading ? reading.list.lines[0]?.cells[1] : reading).toBe("Émile");
});

test.each([
  ["nothing", bytesOf(""), /nobody in this list/],
  ["headings alone", bytesOf("E-mail,Name\n"), /nobody in this list/],
  ["no addresses", bytesOf("Name,Class\nAnn,Law\n"), /no column for e-mail addresses/],
  ["no headings", bytesOf("ann@a.example,Ann\nben@a.example,Ben\n"), /Name the columns in the first row/],
  ["open quotation marks", bytesOf('E-mail,Name\nann@a.example,"Ann\nben@a.example,Ben\n'), /quotation marks/],
  ["something else than text", Uint8Array.from([80, 75, 3, 4, 0, 1]), /not a CSV file/],
  ["too many bytes", new Uint8Array(5 * 1024 * 1024 + 1).fill(97), /larger than 5 MB/],
  [
    "too many rows",
    bytesOf(`E-mail\n${Array.from({ length: 10_001 }, (_, index) => `p${index}@a.example`).join("\n")}`),
    /10,001 rows/,
  ],
])("a file with %s is refused with what to do", (_, bytes, sentence) => {
  expect(refusalOf(readPeopleFile(bytes))).toMatch(sentence);
});

test("who is in the list twice is named with the row where they are already", () => {
  const rows = rowsOf("E-mail,Id\na@a.example,1\nA@a.example,2\nb@a.example,1\nc@a.example,\nd@a.example,\n");
  expect(findRepeats(rows)).toEqual([
    { row: 3, outcome: "refuse", note: "A@a.example is in row 2 already." },
    { row: 4, outcome: "refuse", note: "The external id 1 is in row 2 already." },
  ]);
});
