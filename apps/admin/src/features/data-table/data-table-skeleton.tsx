import { LateSkeleton, Skeleton } from "@mockingbird/ui";

const rowIds = Array.from({ length: 8 }, (_, index) => index);

/** The shape of a table whose rows are on the way. */
export function DataTableSkeleton() {
  return (
    <LateSkeleton>
      {rowIds.map((row) => (
        <div key={row} className="flex items-center gap-6 border-line border-b px-2 py-3">
          <div className="flex-1">
            <Skeleton className="w-40 max-w-full" />
          </div>
          <div className="hidden flex-1 md:block">
            <Skeleton className="w-52 max-w-full" />
          </div>
          <Skeleton className="w-20" />
        </div>
      ))}
    </LateSkeleton>
  );
}
