import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GeminiKey, Retention } from "../../../../features/settings/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Data" };

export default async function DataPage() {
  const { caller, viewer } = await requireSession("/organization/data");
  if (!roleCan(viewer.role, "settings:read")) notFound();
  const { retentionDays } = await caller.settings.get();
  const secrets = roleCan(viewer.role, "secret:manage") ? await caller.secret.get() : null;
  return (
    <div className="flex max-w-3xl flex-col gap-10">
      <Retention retentionDays={retentionDays} />
      {secrets ? <GeminiKey hint={secrets.geminiKey} timeZone={viewer.organization.timeZone} /> : null}
    </div>
  );
}
