import { LateSkeleton, Skeleton } from "@mockingbird/ui";

/** The shape of home while it is on the way. */
export function HomeSkeleton() {
  return (
    <LateSkeleton>
      <div className="flex flex-col gap-10">
        <div className="grid gap-6 border-line border-y py-6 sm:grid-cols-3">
          {["review", "overdue", "live"].map((tile) => (
            <div key={tile} className="flex flex-col gap-3">
              <Skeleton className="h-9 w-16" />
              <Skeleton className="w-40" />
            </div>
          ))}
        </div>
        <Skeleton className="h-56 w-full" />
      </div>
    </LateSkeleton>
  );
}
