import type { Metadata } from "next";
import { Welcome } from "../../features/appearance/index.ts";
import { CandidateFrame } from "../../features/frame/index.ts";
import { MyInterviews } from "../../features/my-interviews/index.ts";
import { requireCandidate } from "../../require-candidate.ts";
import { viewerTimeZone } from "../../viewer-time-zone.ts";

export const metadata: Metadata = { title: "My interviews" };

export default async function HomePage() {
  const { viewer, caller } = await requireCandidate("/");
  const assignments = await caller.interview.getHistory();
  return (
    <CandidateFrame viewer={viewer}>
      <Welcome />
      <MyInterviews viewer={viewer} timeZone={await viewerTimeZone(viewer)} assignments={assignments} />
    </CandidateFrame>
  );
}
