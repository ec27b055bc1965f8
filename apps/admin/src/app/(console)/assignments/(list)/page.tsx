import { roleCan } from "@mockingbird/domain";
import { buttonClass, PageHeader } from "@mockingbird/ui/server";
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { AddressQuery } from "../../../../address-query.ts";
import { AssignmentList, LiveNow, readAssignmentListState } from "../../../../features/assignments/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Assignments" };

export default async function AssignmentsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/assignments");
  const state = readAssignmentListState(await searchParams);
  const canManage = roleCan(viewer.role, "assignment:manage");
  const [page, live, options] = await Promise.all([
    caller.assignment.list(state),
    caller.assignment.listLive(),
    canManage ? caller.assignment.getOptions() : null,
  ]);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Assignments"
        description="Which interviews were given to whom, until when, and how far everybody is."
        actions={
          canManage ? (
            <Link href="/assignments/new" className={buttonClass({ variant: "primary" })}>
              <Plus aria-hidden="true" />
              Give an interview
            </Link>
          ) : null
        }
      />
      <AssignmentList initial={{ state, page }} options={options} timeZone={viewer.organization.timeZone} />
      <LiveNow initial={live} />
    </div>
  );
}
