import { PageHeader } from "@mockingbird/ui/server";
import { DataTableSkeleton } from "../../../../features/data-table/index.ts";

/**
 * Only the list has one. On a page that may answer 404, a loading state would send the status 200 before the answer is
 * known.
 */
export default function LoadingInterviews() {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Interviews" description="Looking them up." />
      <DataTableSkeleton />
    </div>
  );
}
