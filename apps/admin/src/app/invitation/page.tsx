import { previewInvitation } from "@mockingbird/api/admin";
import { AppShell, ThemeToggle, TopBar, Wordmark } from "@mockingbird/ui";
import type { Metadata } from "next";
import type { AddressQuery } from "../../address-query.ts";
import { ClosedInvitation, Invitation } from "../../features/invitation/index.ts";
import { readSession } from "../../server/session.ts";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ searchParams }: { searchParams: Promise<AddressQuery> }) {
  const { token } = await searchParams;
  const [offer, session] = await Promise.all([
    typeof token === "string" ? previewInvitation(token) : null,
    readSession(),
  ]);
  return (
    <AppShell topBar={<TopBar home={<Wordmark suffix="Console" />} actions={<ThemeToggle />} />}>
      {typeof token === "string" && offer ? (
        <Invitation offer={offer} token={token} viewerEmail={session?.viewer.email ?? null} />
      ) : (
        <ClosedInvitation />
      )}
    </AppShell>
  );
}
