import { roleCan } from "@mockingbird/domain";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { AddressQuery } from "../../../../address-query.ts";
import { readNeighbours } from "../../../../features/interview-table/index.ts";
import { InterviewPage } from "../../../../features/review/index.ts";
import { isNotFound } from "../../../../server/is-not-found.ts";
import { requireSession } from "../../../../server/session.ts";

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

/** Read once for the title and the page together, because every reading is written down in the audit trail. */
const readInterview = cache(async (interviewId: string) => {
  const { caller, viewer } = await requireSession(`/interviews/${encodeURIComponent(interviewId)}`);
  try {
    const interview = await caller.interview.getTranscript({ interviewId });
    return { interview, review: await caller.review.get({ interviewId }), caller, viewer };
  } catch (error) {
    if (isNotFound(error)) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { interview } = await readInterview((await params).id);
  return { title: `${interview.candidateName}, ${interview.title}` };
}

export default async function InterviewDetailPage({ params, searchParams }: PageProps) {
  const { interview, review, caller, viewer } = await readInterview((await params).id);
  const { timeZone } = viewer.organization;
  const { interviewId } = interview;
  const list = await readNeighbours(caller.interview.list, { interviewId, query: await searchParams, timeZone });
  return (
    <InterviewPage
      interview={interview}
      review={review}
      viewerId={viewer.membershipId}
      rights={{
        canReview: roleCan(viewer.role, "review:write"),
        canRelease: roleCan(viewer.role, "review:release"),
        canShare: roleCan(viewer.role, "share:manage"),
      }}
      timeZone={timeZone}
      canRetryDelivery={roleCan(viewer.role, "delivery:retry")}
      listAddress={list.address}
      neighbours={list.neighbours}
    />
  );
}
