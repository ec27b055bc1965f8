import { importFileBytesMax, importRowsMax } from "@mockingbird/domain";
import Papa from "papaparse";
import { type ColumnMapping, guessMapping } from "./people-fields.ts";

/** A list as it was written: its headings, and each line with its number in the sheet. */
export interface PeopleList {
  headings: string[];
  lines: { row: number; cells: string[] }[];
  mapping: ColumnMapping;
}

type Reading = { list: PeopleList } | { refusal: string };

const notText = "This is not a CSV file. In your spreadsheet, choose “Save as” or “Download” and then CSV.";

/** Reads a file. What cannot be brought in is refused with a sentence that says what to do. */
export function readPeopleFile(bytes: Uint8Array): Reading {
  if (bytes.length > importFileBytesMax) {
    return {
      refusal: "This file is larger than 5 MB. Keep only the columns you need, or split it into several files.",
    };
  }
  const text = decode(bytes);
  return text === null ? { refusal: notText } : readPeopleText(text);
}

/** Reads a list that was pasted, with tabs as spreadsheets copy it or as CSV. */
export function readPeopleText(text: string): Reading {
  if (text.length > importFileBytesMax) {
    return { refusal: "This list is larger than 5 MB. Paste it in several parts." };
  }
  if (text.includes("\0")) return { refusal: notText };
  const plain = text.replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) {
    return {
      refusal: `The quotation marks in row ${(broken.row ?? 0) + 1} do not close. Save the list as CSV again from your spreadsheet.`,
    };
  }
  const filled = data
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const [head, ...lines] = filled;
  if (!head || lines.length === 0) {
    return {
      refusal: "There is nobody in this list. It needs a row with column names and below it a row for each person.",
    };
  }
  if (lines.length > importRowsMax) {
    return {
      refusal: `This list has ${lines.length.toLocaleString("en-GB")} rows. Bring in at most ${importRowsMax.toLocaleString("en-GB")} at once.`,
    };
  }
  const mapping = guessMapping(
    head.cells,
    lines.map(({ cells }) => cells),
  );
  if (mapping.email === null || looksLikePeople(head.cells)) {
    return {
      refusal: "There is no column for e-mail addresses. Name the columns in the first row, one of them “E-mail”.",
    };
  }
  return { list: { headings: head.cells, lines, mapping } };
}

/** What stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const head = (text.split(/\r?\n/).find((line) => line.trim() !== "") ?? "").replaceAll(/"[^"]*"/g, "");
  const counted = [",", ";", "\t", "|"].map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** A first row with an address in it is somebody, not the names of columns. */
function looksLikePeople(cells: readonly string[]): boolean {
  return cells.some((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell));
}

/** UTF-8, UTF-16 where it says so, and otherwise what spreadsheets on Windows write; `null` for what is no text. */
function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Control characters other than tabs and line ends stand in no list.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
