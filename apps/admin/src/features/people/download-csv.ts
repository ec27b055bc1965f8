import Papa from "papaparse";

/** Hands rows to the browser as a file for a spreadsheet, in which no cell runs as a formula. */
export function downloadCsv(name: string, rows: string[][]): void {
  const text = Papa.unparse(rows, { escapeFormulae: true, newline: "\r\n" });
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
