import { PageHeader } from "@mockingbird/ui";
import { BillingSkeleton } from "../../../features/billing/index.ts";

export default function LoadingBilling() {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Billing" description="Looking it up." />
      <BillingSkeleton />
    </div>
  );
}
