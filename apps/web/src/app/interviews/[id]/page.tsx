import { webEnv } from "@mockingbird/api/web";
import { isOpen } from "@mockingbird/domain";
import { lineCheckPath } from "@mockingbird/proto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AboutInterview } from "../../../features/before-interview/index.ts";
import { DeliverySection } from "../../../features/delivery/index.ts";
import { FinishedInterview } from "../../../features/finished-interview/index.ts";
import { CandidateFrame } from "../../../features/frame/index.ts";
import { LiveInterview } from "../../../features/live-interview/index.ts";
import { asksForFeedback, SelfAssessmentSection } from "../../../features/self-assessment/index.ts";
import { nullIfNotFound } from "../../../null-if-not-found.ts";
import { requireCandidate } from "../../../require-candidate.ts";
import { viewerTimeZone } from "../../../viewer-time-zone.ts";

type InterviewPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ feedback?: string | string[] }>;
};

/** Asked for by the title and by the page, and loaded once for both. */
const loadInterview = cache(async (interviewId: string) => {
  const { viewer, caller } = await requireCandidate(`/interviews/${encodeURIComponent(interviewId)}`);
  return { caller, viewer, interview: await nullIfNotFound(caller.interview.getInterview({ interviewId })) };
});

export async function generateMetadata({ params }: Pick<InterviewPageProps, "params">): Promise<Metadata> {
  const { interview } = await loadInterview((await params).id);
  return { title: interview ? "Interview" : "Not found" };
}

export default async function InterviewPage({ params, searchParams }: InterviewPageProps) {
  const { id: interviewId } = await params;
  const { caller, viewer, interview } = await loadInterview(interviewId);
  if (!interview) notFound();
  if (isOpen(interview.status)) {
    const [{ givenAt, retentionDays }, accommodation] = await Promise.all([
      caller.consent.get(),
      caller.accommodation.getOwn(),
    ]);
    if (!givenAt) redirect(`/before-you-begin?${new URLSearchParams({ interview: interviewId })}`);
    return (
      <LiveInterview
        brief={interview}
        personId={viewer.userId}
        about={<AboutInterview interview={interview} retentionDays={retentionDays} accommodation={accommodation} />}
        lineUrl={webEnv.REALTIME_URL.replace(/^http/, "ws") + lineCheckPath}
      />
    );
  }
  const [assessment, delivery] = await Promise.all([
    caller.interview.getSelfAssessment({ interviewId }),
    caller.interview.getDelivery({ interviewId }),
  ]);
  const isSkipped = asksForFeedback(await searchParams);
  // Nothing of the feedback leaves the server before its candidate has chosen.
  const shown = assessment.isOffered && !isSkipped ? { ...interview, feedback: null } : interview;
  return (
    <CandidateFrame viewer={viewer}>
      <FinishedInterview
        interview={shown}
        timeZone={await viewerTimeZone(viewer)}
        draftUrl={interview.isTrial ? `${webEnv.ADMIN_URL}/interviewer` : null}
        beforeFeedback={<SelfAssessmentSection interview={shown} assessment={assessment} isSkipped={isSkipped} />}
        sections={delivery ? <DeliverySection delivery={delivery} /> : null}
      />
    </CandidateFrame>
  );
}
