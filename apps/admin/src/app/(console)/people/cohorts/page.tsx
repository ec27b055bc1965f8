import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../../address-query.ts";
import { readTableAddress } from "../../../../features/data-table/index.ts";
import { CohortList } from "../../../../features/people/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Cohorts" };

export default async function CohortsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/people/cohorts");
  if (!roleCan(viewer.role, "cohort:manage")) notFound();
  const { search, after } = readTableAddress(await searchParams, { sorts: [{ id: "name", direction: "asc" }] });
  return <CohortList initial={{ search, after, page: await caller.cohort.list({ search, after }) }} />;
}
