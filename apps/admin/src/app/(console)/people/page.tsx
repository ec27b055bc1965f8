import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../address-query.ts";
import { MemberTable, readMemberState } from "../../../features/people/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "People" };

export default async function MembersPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/people");
  if (!roleCan(viewer.role, "member:read")) notFound();
  const state = readMemberState(await searchParams);
  const [page, cohorts] = await Promise.all([caller.member.list(state), caller.cohort.list()]);
  return <MemberTable initial={{ state, page }} cohorts={cohorts} viewer={viewer} />;
}
