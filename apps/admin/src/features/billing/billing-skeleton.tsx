import { LateSkeleton, Skeleton } from "@mockingbird/ui/server";

/** The shape of the page while it is read. */
export function BillingSkeleton() {
  return (
    <LateSkeleton label="Loading billing">
      <div className="flex flex-col gap-8">
        <div className="flex flex-col gap-5 border-line border-y py-6">
          <Skeleton className="h-8 w-56" />
          <Skeleton className="w-80 max-w-full" />
          <Skeleton className="h-10 w-40" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="w-96 max-w-full" />
        </div>
        <div className="grid gap-6 md:grid-cols-3">
          {["pilot", "department", "institution"].map((plan) => (
            <Skeleton key={plan} className="h-72 w-full" />
          ))}
        </div>
      </div>
    </LateSkeleton>
  );
}
