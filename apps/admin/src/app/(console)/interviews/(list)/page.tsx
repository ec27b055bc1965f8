import { PageHeader } from "@mockingbird/ui";
import type { Metadata } from "next";
import type { AddressQuery } from "../../../../address-query.ts";
import { InterviewTable, readTableState } from "../../../../features/interview-table/index.ts";
import { MonthUsagePanel } from "../../../../features/month-usage/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Interviews" };

export default async function InterviewsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/interviews");
  const state = readTableState(await searchParams);
  const [page, usage] = await Promise.all([caller.interview.list(state), caller.usage.getMonth()]);
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Interviews" description={`Every mock interview of ${viewer.organization.name}.`} />
      <MonthUsagePanel usage={usage} />
      <InterviewTable initial={{ state, page }} timeZone={viewer.organization.timeZone} />
    </div>
  );
}
