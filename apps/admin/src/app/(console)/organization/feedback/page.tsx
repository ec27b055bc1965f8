import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedbackSettingsForm } from "../../../../features/settings/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Feedback" };

export default async function FeedbackPage() {
  const { caller, viewer } = await requireSession("/organization/feedback");
  if (!roleCan(viewer.role, "settings:manage")) notFound();
  const { feedback } = await caller.settings.get();
  return <FeedbackSettingsForm settings={feedback} />;
}
