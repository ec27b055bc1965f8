import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvitationList } from "../../../../features/people/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Invitations" };

export default async function InvitationsPage() {
  const { caller, viewer } = await requireSession("/people/invitations");
  if (!roleCan(viewer.role, "invitation:manage")) notFound();
  const { role, organization } = viewer;
  const invitations = await caller.invitation.list();
  return <InvitationList invitations={invitations} viewerRole={role} timeZone={organization.timeZone} />;
}
