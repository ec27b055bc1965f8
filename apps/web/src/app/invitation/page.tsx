import { getWebCaller, previewInvitation } from "@mockingbird/api/web";
import type { Metadata } from "next";
import { DoorFrame } from "../../features/frame/index.ts";
import { ClosedInvitation, Invitation } from "../../features/invitation/index.ts";
import { type SearchParams, singleValue } from "../../single-value.ts";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const token = singleValue((await searchParams).token);
  const [offer, session] = await Promise.all([token ? previewInvitation(token) : null, getWebCaller()]);
  return (
    <DoorFrame>
      {token && offer ? (
        <Invitation offer={offer} token={token} viewerEmail={session?.viewer.email ?? null} />
      ) : (
        <ClosedInvitation />
      )}
    </DoorFrame>
  );
}
