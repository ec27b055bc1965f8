import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../address-query.ts";
import { PeopleTable, readPeopleState } from "../../../features/people/index.ts";
import { isNotFound } from "../../../server/is-not-found.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "People" };

export default async function CandidatesPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/people");
  if (!roleCan(viewer.role, "member:read")) notFound();
  const state = readPeopleState("candidates", await searchParams);
  const { cohortId } = state;
  const [page, cohortName] = await Promise.all([
    caller.member.list(state),
    cohortId ? caller.cohort.get({ cohortId }).then(({ cohort }) => cohort.name, nameless) : undefined,
  ]);
  return (
    <PeopleTable key="candidates" kind="candidates" initial={{ state, page }} viewer={viewer} cohortName={cohortName} />
  );
}

/** The address may name a cohort that is gone: then nobody is in it. */
function nameless(error: unknown): undefined {
  if (!isNotFound(error)) throw error;
}
