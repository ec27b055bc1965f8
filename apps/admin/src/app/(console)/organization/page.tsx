import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProfileForm } from "../../../features/organization/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "Organisation" };

export default async function OrganizationPage() {
  const { caller, viewer } = await requireSession("/organization");
  if (!roleCan(viewer.role, "settings:manage")) notFound();
  const { profile } = await caller.organization.get();
  return <ProfileForm profile={profile} />;
}
