import { roleCan } from "@mockingbird/domain";
import { PageHeader } from "@mockingbird/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GeminiKey, Retention } from "../../../features/settings/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { caller, viewer } = await requireSession("/settings");
  if (!roleCan(viewer.role, "settings:read")) notFound();
  const { retentionDays } = await caller.settings.get();
  const secrets = roleCan(viewer.role, "secret:manage") ? await caller.secret.get() : null;
  return (
    <div className="flex max-w-3xl flex-col gap-10">
      <PageHeader title="Settings" description={`What holds for everybody at ${viewer.organization.name}.`} />
      <Retention retentionDays={retentionDays} />
      {secrets ? <GeminiKey hint={secrets.geminiKey} timeZone={viewer.organization.timeZone} /> : null}
    </div>
  );
}
