import { describeRecording } from "@mockingbird/domain";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BeforeYouBegin } from "../../features/before-you-begin/index.ts";
import { CandidateFrame } from "../../features/frame/index.ts";
import { requireCandidate } from "../../require-candidate.ts";
import { type SearchParams, singleValue } from "../../single-value.ts";

export const metadata: Metadata = { title: "Before you begin" };

export default async function BeforeYouBeginPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = await searchParams;
  const assignmentId = singleValue(query.assignment) ?? null;
  const interviewId = singleValue(query.interview) ?? null;
  const { viewer, caller } = await requireCandidate("/");
  const { version, givenAt, retentionDays } = await caller.consent.get();
  if (givenAt) redirect(interviewId ? `/interviews/${encodeURIComponent(interviewId)}` : "/");
  const { name: organizationName } = viewer.organization;
  return (
    <CandidateFrame viewer={viewer}>
      <BeforeYouBegin
        organizationName={organizationName}
        points={describeRecording({ organizationName, retentionDays })}
        version={version}
        goal={{ assignmentId, interviewId }}
      />
    </CandidateFrame>
  );
}
