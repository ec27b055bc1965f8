import { PageHeader } from "@mockingbird/ui";
import { UsageSkeleton } from "../../../../features/usage/index.ts";

export default function LoadingUsage() {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Usage" description="Looking it up." />
      <UsageSkeleton />
    </div>
  );
}
