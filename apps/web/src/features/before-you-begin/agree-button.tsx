"use client";

import { Button, buttonClass, useHydrated } from "@mockingbird/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { apiClient, refusalOf, sentenceOf } from "../../api-client.ts";

/** Where the candidate was going: to a new interview of an assignment, back to one, or nowhere yet. */
export type Goal = { assignmentId: string | null; interviewId: string | null };

async function pathTo({ assignmentId, interviewId }: Goal): Promise<string> {
  if (interviewId) return `/interviews/${encodeURIComponent(interviewId)}`;
  if (!assignmentId) return "/";
  const started = await apiClient.interview.createSession.mutate({ assignmentId });
  return `/interviews/${started.interviewId}`;
}

export function AgreeButton({ version, goal }: { version: number; goal: Goal }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const hydrated = useHydrated();
  const [problem, setProblem] = useState<string | null>(null);
  const agree = () =>
    start(async () => {
      setProblem(null);
      try {
        await apiClient.consent.give.mutate({ version });
        router.push(await pathTo(goal));
      } catch (error) {
        setProblem(sentenceOf(error));
        // The text has changed: this is the new one.
        if (refusalOf(error)?.code === "CONSENT_REQUIRED") router.refresh();
      }
    });
  return (
    <div className="flex flex-col items-start gap-3 border-line border-t pt-6">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" size="large" busy={busy} aria-disabled={!hydrated} onClick={agree}>
          I agree, go on
        </Button>
        <Link href="/" className={buttonClass({ variant: "quiet", size: "large" })}>
          Not now
        </Link>
      </div>
      {problem ? (
        <p role="alert" className="max-w-prose text-14 text-danger-ink">
          {problem}
        </p>
      ) : (
        <p className="max-w-prose text-13 text-ink-muted">
          You can take this back at any time by asking for erasure under Your data.
        </p>
      )}
    </div>
  );
}
