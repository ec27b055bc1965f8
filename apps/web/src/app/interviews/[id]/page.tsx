import { isOpen } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FinishedInterview } from "../../../features/finished-interview/index.ts";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { LiveInterview } from "../../../features/live-interview/index.ts";
import { nullIfNotFound } from "../../../null-if-not-found.ts";
import { requireCandidate } from "../../../require-candidate.ts";

export const metadata: Metadata = { title: "Interview" };

export default async function InterviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id: interviewId } = await params;
  const { viewer, caller } = await requireCandidate(`/interviews/${encodeURIComponent(interviewId)}`);
  const interview = await nullIfNotFound(caller.interview.getInterview({ interviewId }));
  if (!interview) notFound();
  if (isOpen(interview.status) && !(await caller.consent.get()).givenAt) {
    redirect(`/before-you-begin?${new URLSearchParams({ interview: interviewId })}`);
  }
  if (isOpen(interview.status)) return <LiveInterview brief={interview} personId={viewer.userId} />;
  return (
    <CandidateFrame viewer={viewer}>
      <FinishedInterview interview={interview} timeZone={viewer.organization.timeZone} />
    </CandidateFrame>
  );
}
