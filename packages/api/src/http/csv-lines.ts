import { stringify } from "csv-stringify/sync";

/**
 * Lines of CSV (RFC 4180) for spreadsheets. A cell that a spreadsheet would run as a formula gets an apostrophe in front,
 * because whoever writes a name or an answer must not write into the reader's machine.
 */
export function csvLines(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify([...rows], {
    escape_formulas: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  });
}
