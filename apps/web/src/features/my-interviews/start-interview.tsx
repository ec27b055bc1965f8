"use client";

import { Button, useHydrated } from "@mockingbird/ui";
import { ArrowRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { apiClient, refusalOf, sentenceOf } from "../../api-client.ts";

type StartInterviewProps = {
  assignmentId: string;
  title: string;
  /** An interview is running and can be joined again. */
  continues: boolean;
  again: boolean;
  /** It is what to do first. */
  isNext?: boolean;
};

export function StartInterview({ assignmentId, title, continues, again, isNext = false }: StartInterviewProps) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const hydrated = useHydrated();
  const [problem, setProblem] = useState<string | null>(null);
  const open = () =>
    start(async () => {
      setProblem(null);
      try {
        const { interviewId } = await apiClient.interview.createSession.mutate({ assignmentId });
        router.push(`/interviews/${interviewId}`);
      } catch (error) {
        if (refusalOf(error)?.code === "CONSENT_REQUIRED") {
          return router.push(`/before-you-begin?${new URLSearchParams({ assignment: assignmentId })}`);
        }
        setProblem(sentenceOf(error));
      }
    });
  const label = continues ? "Continue" : again ? "Start again" : "Start";
  return (
    <div className="flex flex-col items-start gap-2 sm:items-end">
      <Button
        variant={isNext || continues ? "primary" : "secondary"}
        size={isNext ? "large" : "medium"}
        busy={busy}
        aria-disabled={!hydrated}
        onClick={open}
        aria-label={`${label}: ${title}`}
      >
        {label}
        {busy ? null : <ArrowRight aria-hidden="true" />}
      </Button>
      {problem ? (
        <p role="alert" className="max-w-64 text-13 text-danger-ink sm:text-right">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
