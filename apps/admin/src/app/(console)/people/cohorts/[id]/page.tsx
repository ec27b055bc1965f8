import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { AddressQuery } from "../../../../../address-query.ts";
import { CohortPage, cohortPeopleState } from "../../../../../features/people/index.ts";
import { isNotFound } from "../../../../../server/is-not-found.ts";
import { requireSession } from "../../../../../server/session.ts";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

/** Read once for the title and the page together. */
const readCohort = cache(async (cohortId: string) => {
  const { caller, viewer } = await requireSession(`/people/cohorts/${encodeURIComponent(cohortId)}`);
  if (!roleCan(viewer.role, "cohort:manage")) notFound();
  try {
    return { caller, viewer, detail: await caller.cohort.get({ cohortId }) };
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { detail } = await readCohort((await params).id);
  return { title: detail.cohort.name };
}

export default async function CohortDetailPage({ params, searchParams }: PageProps) {
  const { caller, viewer, detail } = await readCohort((await params).id);
  const state = cohortPeopleState(detail.cohort.cohortId, await searchParams);
  return <CohortPage detail={detail} viewer={viewer} initial={{ state, page: await caller.member.list(state) }} />;
}
