import { PageHeader } from "@mockingbird/ui";
import type { Metadata } from "next";
import type { AddressQuery } from "../../../address-query.ts";
import { HomePage, readHomeSpan } from "../../../features/home/index.ts";
import { requireSession } from "../../../server/session.ts";

export const metadata: Metadata = { title: "Home" };

export default async function ConsoleHomePage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { caller, viewer } = await requireSession("/home");
  const span = readHomeSpan(await searchParams);
  const home = await caller.home.get({ days: span });
  const day = new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: viewer.organization.timeZone,
  });
  const whose = viewer.isLimitedToCohorts ? "with the candidates in your cohorts" : `at ${viewer.organization.name}`;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="Home" description={`${day.format(new Date()).replace(",", "")}. What waits ${whose}.`} />
      <HomePage viewer={viewer} initial={{ span, home }} />
    </div>
  );
}
