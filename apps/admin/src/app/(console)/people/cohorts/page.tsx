import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CohortList } from "../../../../features/people/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Cohorts" };

export default async function CohortsPage() {
  const { caller, viewer } = await requireSession("/people/cohorts");
  if (!roleCan(viewer.role, "cohort:manage")) notFound();
  return <CohortList cohorts={await caller.cohort.list()} />;
}
