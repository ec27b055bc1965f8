import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../../address-query.ts";
import { PeopleTable, readPeopleState } from "../../../../features/people/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/people/staff");
  if (!roleCan(viewer.role, "member:read")) notFound();
  const state = readPeopleState("staff", await searchParams);
  return <PeopleTable kind="staff" initial={{ state, page: await caller.member.list(state) }} viewer={viewer} />;
}
