import { Skeleton } from "@mockingbird/ui";

export function MonthUsageSkeleton() {
  return (
    <div className="flex flex-wrap items-end gap-x-12 gap-y-6 border-line border-y py-6">
      <div className="flex flex-col gap-4">
        <Skeleton className="w-36" />
        <Skeleton className="h-10 w-48" />
        <Skeleton className="w-56" />
      </div>
      <div className="min-w-48 flex-1">
        <Skeleton className="h-24 w-full" />
      </div>
    </div>
  );
}
