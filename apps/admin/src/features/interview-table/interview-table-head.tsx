import type { InterviewRow } from "@mockingbird/api/views";
import { interviewSortSchema } from "@mockingbird/api/views";
import { SortableTableHead } from "@mockingbird/ui";
import type { ReactTable } from "@tanstack/react-table";
import { interviewColumnClass, type interviewTableFeatures } from "./interview-columns.tsx";

export function InterviewTableHead({ table }: { table: ReactTable<typeof interviewTableFeatures, InterviewRow> }) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} className="border-line border-b">
          {group.headers.map((header) => {
            const sort = interviewSortSchema.parse(header.column.id);
            const sorted = header.column.getIsSorted();
            return (
              <SortableTableHead
                key={header.id}
                sorted={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none"}
                onSort={() => header.column.toggleSorting()}
                align={interviewColumnClass[sort].includes("sm:table-cell") ? "right" : "left"}
                className={interviewColumnClass[sort]}
              >
                <table.FlexRender header={header} />
              </SortableTableHead>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
