import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApiKeys } from "../../../../features/organization/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const { caller, viewer } = await requireSession("/organization/api-keys");
  if (!roleCan(viewer.role, "apiKey:manage")) notFound();
  return <ApiKeys apiKeys={await caller.apiKey.list()} timeZone={viewer.organization.timeZone} />;
}
