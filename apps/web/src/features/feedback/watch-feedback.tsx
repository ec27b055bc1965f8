"use client";

import type { FeedbackState } from "@mockingbird/api/views";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { apiClient } from "../../api-client.ts";

const firstDelayMs = 1_500;
const delayMsMax = 15_000;

const news: Partial<Record<FeedbackState["kind"], string>> = {
  released: "Your feedback is here.",
  waits_for_release: "Your feedback is made. It is shown once it is released.",
};

/**
 * While feedback is being made, asks now and then, ever more seldom, and has the page drawn again once that is settled. It
 * says so to whoever does not see it; on a page that was settled when it was opened it says nothing.
 */
export function WatchFeedback({ interviewId, kind }: { interviewId: string; kind: FeedbackState["kind"] }) {
  const router = useRouter();
  const [hasWaited, setHasWaited] = useState(false);
  const isBeingMade = kind === "being_made";
  useEffect(() => {
    if (!isBeingMade) return;
    setHasWaited(true);
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const askAfter = (delayMs: number) => {
      timer = setTimeout(async () => {
        // Not reached this time: the next time will tell.
        const interview = await apiClient.interview.getInterview.query({ interviewId }).catch(() => null);
        if (isOver) return;
        if (interview && interview.feedbackState.kind !== "being_made") router.refresh();
        askAfter(Math.min(delayMsMax, delayMs * 1.5));
      }, delayMs);
    };
    askAfter(firstDelayMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isBeingMade, interviewId, router]);
  const said = isBeingMade
    ? "Your feedback is being made."
    : (news[kind] ?? "There is no feedback on this interview yet.");
  return (
    <p role="status" className="sr-only">
      {hasWaited ? said : null}
    </p>
  );
}
