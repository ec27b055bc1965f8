import { buttonClass } from "@mockingbird/ui";
import { Download } from "lucide-react";

/** Takes a table away as CSV, as `filter`, the input of its list, shows it. Not a page: the browser keeps the file. */
export function ExportLink({ table, filter }: { table: string; filter: object }) {
  const query = new URLSearchParams({ filter: JSON.stringify(filter) });
  return (
    <a href={`/api/export/${table}?${query}`} download className={buttonClass({ variant: "secondary", size: "small" })}>
      <Download aria-hidden="true" />
      Export CSV
    </a>
  );
}
