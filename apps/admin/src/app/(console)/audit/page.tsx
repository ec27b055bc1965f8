import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../address-query.ts";
import { AuditLog, readAuditState, toAuditInput } from "../../../features/audit/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/audit");
  if (!roleCan(viewer.role, "audit:read")) notFound();
  const { timeZone } = viewer.organization;
  const state = readAuditState(await searchParams);
  const page = await caller.audit.list(toAuditInput(state, timeZone));
  return <AuditLog initial={{ state, page }} timeZone={timeZone} />;
}
