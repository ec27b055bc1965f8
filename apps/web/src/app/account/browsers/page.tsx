import type { Metadata } from "next";
import { AccountFrame } from "../../../features/account/index.ts";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { SignedInBrowsers } from "../../../features/signed-in-browsers/index.ts";
import { requireCandidate } from "../../../require-candidate.ts";
import { viewerTimeZone } from "../../../viewer-time-zone.ts";

export const metadata: Metadata = { title: "Signed-in browsers" };

export default async function BrowsersPage() {
  const { viewer, caller } = await requireCandidate("/account/browsers");
  const sessions = await caller.session.list();
  return (
    <CandidateFrame viewer={viewer}>
      <AccountFrame>
        <SignedInBrowsers sessions={sessions} timeZone={await viewerTimeZone(viewer)} />
      </AccountFrame>
    </CandidateFrame>
  );
}
