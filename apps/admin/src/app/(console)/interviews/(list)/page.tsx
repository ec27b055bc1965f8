import { memberCan, roleCan } from "@mockingbird/domain";
import { PageHeader } from "@mockingbird/ui/server";
import type { Metadata } from "next";
import type { AddressQuery } from "../../../../address-query.ts";
import { InterviewList, readInterviewListState } from "../../../../features/interview-table/index.ts";
import { MonthUsagePanel } from "../../../../features/month-usage/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Interviews" };

export default async function InterviewsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/interviews");
  const { timeZone } = viewer.organization;
  const state = readInterviewListState(await searchParams, timeZone);
  const [page, choices, usage] = await Promise.all([
    caller.interview.list(state),
    caller.interview.getChoices(),
    memberCan(viewer, "usage:read") ? caller.usage.getMonth() : null,
  ]);
  const whose = viewer.isLimitedToCohorts ? "of the candidates in your cohorts" : `of ${viewer.organization.name}`;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Interviews" description={`Every mock interview ${whose}, and what is to be reviewed.`} />
      <InterviewList
        initial={{ state, page }}
        choices={choices}
        timeZone={timeZone}
        canRelease={roleCan(viewer.role, "review:release")}
      />
      {usage ? <MonthUsagePanel usage={usage} /> : null}
    </div>
  );
}
