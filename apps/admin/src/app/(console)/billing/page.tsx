import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../address-query.ts";
import { BillingPage, readReturn } from "../../../features/billing/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "Billing" };

export default async function ConsoleBillingPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/billing");
  if (!roleCan(viewer.role, "billing:read")) notFound();
  const canManage = roleCan(viewer.role, "billing:manage");
  const [billing, invoices, owners] = await Promise.all([
    caller.billing.get(),
    caller.billing.listInvoices({}),
    canManage ? null : caller.member.list({ kind: "staff", role: "owner", pageSize: 5 }),
  ]);
  return (
    <BillingPage
      billing={billing}
      invoices={invoices}
      timeZone={viewer.organization.timeZone}
      canManage={canManage}
      owners={owners?.members.map(({ name }) => name) ?? []}
      cameBack={readReturn(await searchParams)}
    />
  );
}
