import type { Metadata } from "next";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { SignedInBrowsers } from "../../../features/signed-in-browsers/index.ts";
import { requireCandidate } from "../../../require-candidate.ts";

export const metadata: Metadata = { title: "Signed-in browsers" };

export default async function BrowsersPage() {
  const { viewer, caller } = await requireCandidate("/account/browsers");
  const sessions = await caller.session.list();
  return (
    <CandidateFrame viewer={viewer}>
      <SignedInBrowsers sessions={sessions} timeZone={viewer.organization.timeZone} />
    </CandidateFrame>
  );
}
