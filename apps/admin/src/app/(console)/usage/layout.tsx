import { memberCan } from "@mockingbird/domain";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireSession } from "../../../server/session.ts";

/** Decides who gets in before the skeleton is streamed; afterwards no page could be refused any more. */
export default async function UsageLayout({ children }: { children: ReactNode }) {
  const { viewer } = await requireSession("/usage");
  if (!memberCan(viewer, "usage:read")) notFound();
  return children;
}
