import { memberCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { AddressQuery } from "../../../../address-query.ts";
import { readUsageState, UsagePage, type UsageState, type UsageTablePage } from "../../../../features/usage/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Usage" };

type Caller = Awaited<ReturnType<typeof requireSession>>["caller"];

export default async function ConsoleUsagePage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/usage");
  if (!memberCan(viewer, "usage:read")) notFound();
  const state = readUsageState(await searchParams);
  const [usage, table] = await Promise.all([caller.usage.getSummary(state.span), readTable(caller, state)]);
  return <UsagePage state={state} usage={usage} table={table} timeZone={viewer.organization.timeZone} />;
}

async function readTable({ usage }: Caller, { span, tab, narrowing, after }: UsageState): Promise<UsageTablePage> {
  const input = { ...span, after };
  if (tab === "cohort") return { tab, page: await usage.listCohorts(input) };
  if (tab === "template") return { tab, page: await usage.listTemplates(input) };
  if (tab === "person") return { tab, page: await usage.listPeople(input) };
  if (tab === "interview") return { tab, page: await usage.listInterviews({ ...input, ...narrowing }) };
  return { tab };
}
