import type { Metadata } from "next";
import { SignedInBrowsers } from "../../../../features/signed-in-browsers/index.ts";
import { requireSession } from "../../../../server/session.ts";

export const metadata: Metadata = { title: "Signed-in browsers" };

export default async function BrowsersPage() {
  const { caller, viewer } = await requireSession("/account/browsers");
  return <SignedInBrowsers sessions={await caller.session.list()} timeZone={viewer.organization.timeZone} />;
}
