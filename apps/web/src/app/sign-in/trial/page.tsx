import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "../../../features/frame/index.ts";
import { TrialOffer } from "../../../features/trial/index.ts";
import { type SearchParams, singleValue } from "../../../single-value.ts";

export const metadata: Metadata = { title: "Try your interviewer", referrer: "no-referrer" };

/** Where the console sends who tries the interviewer that they write. */
export default async function TrialPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams;
  const token = singleValue(search.token);
  const interviewId = singleValue(search.interview);
  if (!token || !interviewId) redirect("/sign-in?error=TrialLinkUsed");
  return (
    <DoorFrame>
      <TrialOffer token={token} interviewId={interviewId} />
    </DoorFrame>
  );
}
