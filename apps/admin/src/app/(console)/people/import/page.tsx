import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportPage } from "../../../../features/people/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Import people" };

export default async function PeopleImportPage() {
  const { viewer } = await requireSession("/people/import");
  if (!roleCan(viewer.role, "invitation:manage")) notFound();
  return <ImportPage viewerId={viewer.membershipId} />;
}
