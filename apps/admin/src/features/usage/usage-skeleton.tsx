import { LateSkeleton, Skeleton } from "@mockingbird/ui/server";

/** The shape of usage while it is on the way. */
export function UsageSkeleton() {
  return (
    <LateSkeleton>
      <div className="flex flex-col gap-8">
        <div className="grid grid-cols-2 gap-6 sm:grid-cols-4">
          {["charged", "forgiven", "interviews", "seats"].map((figure) => (
            <div key={figure} className="flex flex-col gap-2">
              <Skeleton className="w-20" />
              <Skeleton className="h-6 w-28" />
            </div>
          ))}
        </div>
        <Skeleton className="h-56 w-full" />
      </div>
    </LateSkeleton>
  );
}
