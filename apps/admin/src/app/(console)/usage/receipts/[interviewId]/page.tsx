import { memberCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReceiptPage } from "../../../../../features/usage/index.ts";
import { isNotFound } from "../../../../../server/is-not-found.ts";
import { requireSession } from "../../../../../server/session.ts";

export const metadata: Metadata = { title: "Receipt" };

export default async function UsageReceiptPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { interviewId } = await params;
  const { caller, viewer } = await requireSession(`/usage/receipts/${encodeURIComponent(interviewId)}`);
  if (!memberCan(viewer, "usage:read")) notFound();
  try {
    const receipt = await caller.usage.getReceipt({ interviewId });
    return <ReceiptPage receipt={receipt} timeZone={viewer.organization.timeZone} />;
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
}
