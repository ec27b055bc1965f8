import type { Metadata } from "next";
import { CandidateFrame } from "../../features/frame/index.ts";
import { Progress } from "../../features/progress/index.ts";
import { requireCandidate } from "../../require-candidate.ts";
import { viewerTimeZone } from "../../viewer-time-zone.ts";

export const metadata: Metadata = { title: "Progress" };

export default async function ProgressPage() {
  const { viewer, caller } = await requireCandidate("/progress");
  const progress = await caller.interview.getProgress();
  return (
    <CandidateFrame viewer={viewer}>
      <Progress progress={progress} timeZone={await viewerTimeZone(viewer)} />
    </CandidateFrame>
  );
}
