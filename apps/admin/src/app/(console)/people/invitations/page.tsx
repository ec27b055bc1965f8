import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../../address-query.ts";
import { InvitationList, readInvitationState } from "../../../../features/people/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Invitations" };

export default async function InvitationsPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/people/invitations");
  if (!roleCan(viewer.role, "invitation:manage")) notFound();
  const { role, organization } = viewer;
  const state = readInvitationState(await searchParams);
  const page = await caller.invitation.list(state);
  return <InvitationList initial={{ state, page }} viewerRole={role} timeZone={organization.timeZone} />;
}
