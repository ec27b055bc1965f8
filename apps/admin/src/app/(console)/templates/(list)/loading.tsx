import { PageHeader } from "@mockingbird/ui/server";
import { DataTableSkeleton } from "../../../../features/data-table/index.ts";

/** Only the list has one: on a page that may answer 404, it would send the status 200 before the answer is known. */
export default function LoadingTemplates() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Templates" description="Looking them up." />
      <DataTableSkeleton />
    </div>
  );
}
