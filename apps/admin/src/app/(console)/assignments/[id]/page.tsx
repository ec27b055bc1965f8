import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { AddressQuery } from "../../../../address-query.ts";
import { AssignmentPage, readCandidateListState } from "../../../../features/assignments/index.ts";
import { isNotFound } from "../../../../server/is-not-found.ts";
import { requireSession } from "../../../../server/session.ts";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

/** Read once for the title and the page together. */
const readAssignment = cache(async (groupId: string) => {
  const { caller, viewer } = await requireSession(`/assignments/${encodeURIComponent(groupId)}`);
  try {
    return { caller, viewer, detail: await caller.assignment.get({ groupId }) };
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { detail } = await readAssignment((await params).id);
  return { title: detail.title };
}

export default async function AssignmentDetailPage({ params, searchParams }: PageProps) {
  const { caller, viewer, detail } = await readAssignment((await params).id);
  const state = readCandidateListState(detail.groupId, await searchParams);
  const page = await caller.assignment.listCandidates(state);
  return (
    <AssignmentPage
      initial={{ detail, state, page }}
      timeZone={viewer.organization.timeZone}
      canManage={roleCan(viewer.role, "assignment:manage")}
    />
  );
}
