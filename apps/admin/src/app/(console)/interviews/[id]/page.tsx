import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TranscriptPage } from "../../../../features/transcript/index.ts";
import { isNotFound } from "../../../../server/is-not-found.ts";
import { requireSession } from "../../../../server/session.ts";

type PageParams = { params: Promise<{ id: string }> };

/** Read once for the title and the page together, because every reading is written down in the audit trail. */
const readInterview = cache(async (interviewId: string) => {
  const { caller, viewer } = await requireSession(`/interviews/${encodeURIComponent(interviewId)}`);
  try {
    const interview = await caller.interview.getTranscript({ interviewId });
    return { interview, viewer };
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageParams): Promise<Metadata> {
  const { interview } = await readInterview((await params).id);
  return { title: `${interview.candidateName}, ${interview.title}` };
}

export default async function InterviewPage({ params }: PageParams) {
  const { interview, viewer } = await readInterview((await params).id);
  return (
    <TranscriptPage
      interview={interview}
      timeZone={viewer.organization.timeZone}
      canRetryDelivery={roleCan(viewer.role, "delivery:retry")}
    />
  );
}
