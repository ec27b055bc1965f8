import { roleCan } from "@mockingbird/domain";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireSession } from "../../../server/session.ts";

/** Decides who gets in before the skeleton is streamed; afterwards no page could be refused any more. */
export default async function BillingLayout({ children }: { children: ReactNode }) {
  const { viewer } = await requireSession("/billing");
  if (!roleCan(viewer.role, "billing:read")) notFound();
  return children;
}
