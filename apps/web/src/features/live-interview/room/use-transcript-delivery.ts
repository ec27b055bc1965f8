import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { apiClient } from "../../../api-client.ts";

const askEveryMs = 1_500;
const lateAfterMs = 30_000;

/**
 * Asks until the interview is finished on the backend, then renders the page again, which now shows the transcript. True when
 * it takes unusually long; it goes on asking.
 */
export function useTranscriptDelivery(interviewId: string): boolean {
  const router = useRouter();
  const [late, setLate] = useState(false);
  useEffect(() => {
    let asking = false;
    const lateTimer = setTimeout(() => setLate(true), lateAfterMs);
    const timer = setInterval(async () => {
      if (asking) return;
      asking = true;
      // Not reached this time: the next time will tell.
      const interview = await apiClient.interview.getInterview.query({ interviewId }).catch(() => null);
      asking = false;
      if (interview?.endedAt) router.refresh();
    }, askEveryMs);
    return () => {
      clearTimeout(lateTimer);
      clearInterval(timer);
    };
  }, [interviewId, router]);
  return late;
}
