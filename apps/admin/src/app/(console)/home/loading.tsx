import { PageHeader } from "@mockingbird/ui";
import { HomeSkeleton } from "../../../features/home/index.ts";

export default function LoadingHome() {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Home" description="Looking it up." />
      <HomeSkeleton />
    </div>
  );
}
