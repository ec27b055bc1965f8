import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Privacy } from "../../../features/privacy/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "Privacy" };

export default async function PrivacyPage() {
  const { caller, viewer } = await requireSession("/privacy");
  if (!roleCan(viewer.role, "erasure:complete")) notFound();
  const [requests, receipts] = await Promise.all([caller.erasure.list(), caller.deletion.listReceipts()]);
  return <Privacy requests={requests} receipts={receipts} timeZone={viewer.organization.timeZone} />;
}
