import { roleCan } from "@mockingbird/domain";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PeopleFrame } from "../../../features/people/index.ts";
import { requireSession } from "../../../server/session.ts";

export default async function PeopleLayout({ children }: { children: ReactNode }) {
  const { viewer } = await requireSession("/people");
  if (!roleCan(viewer.role, "member:read")) notFound();
  return <PeopleFrame viewer={viewer}>{children}</PeopleFrame>;
}
