import { memberCan } from "@mockingbird/domain";
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
  const [page, usage] = await Promise.all([
    caller.interview.list(state),
    memberCan(viewer, "usage:read") ? caller.usage.getMonth() : null,
  ]);
  const whose = viewer.isLimitedToCohorts ? "of the candidates in your cohorts" : `of ${viewer.organization.name}`;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Interviews" description={`Every mock interview ${whose}.`} />
      {usage ? <MonthUsagePanel usage={usage} /> : null}
      <InterviewTable initial={{ state, page }} timeZone={viewer.organization.timeZone} />
    </div>
  );
}
