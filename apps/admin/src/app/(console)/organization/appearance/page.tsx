import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Appearance } from "../../../../features/organization/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Appearance" };

export default async function AppearancePage() {
  const { caller, viewer } = await requireSession("/organization/appearance");
  if (!roleCan(viewer.role, "settings:manage")) notFound();
  const { appearance } = await caller.organization.get();
  return <Appearance appearance={appearance} />;
}
