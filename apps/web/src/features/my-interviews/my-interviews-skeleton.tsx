import { Skeleton } from "@mockingbird/ui";

export function MyInterviewsSkeleton() {
  return (
    <div className="flex flex-col gap-8" role="status" aria-label="Loading your interviews">
      <Skeleton className="h-8 w-48" />
      <div className="flex flex-col gap-3 border-line border-t py-7">
        <Skeleton className="h-6 w-72 max-w-full" />
        <Skeleton className="w-44" />
        <Skeleton className="w-56" />
      </div>
    </div>
  );
}
