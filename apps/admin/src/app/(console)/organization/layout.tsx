import { roleCan } from "@mockingbird/domain";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { OrganizationFrame } from "../../../features/organization/index.ts";
import { requireSession } from "../../../server/session.ts";

export default async function OrganizationLayout({ children }: { children: ReactNode }) {
  const { viewer } = await requireSession("/organization");
  if (!roleCan(viewer.role, "settings:read")) notFound();
  return <OrganizationFrame viewer={viewer}>{children}</OrganizationFrame>;
}
