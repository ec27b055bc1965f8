import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FailedMails } from "../../../../features/organization/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage() {
  const { caller, viewer } = await requireSession("/organization/mail");
  if (!roleCan(viewer.role, "mail:manage")) notFound();
  return <FailedMails page={await caller.mail.listFailed({})} timeZone={viewer.organization.timeZone} />;
}
