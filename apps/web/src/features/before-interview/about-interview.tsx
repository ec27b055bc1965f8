import type { OwnInterview } from "@mockingbird/api/views";
import { type Accommodation, describeRecording } from "@mockingbird/domain";
import { formatDuration } from "@mockingbird/ui/server";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { WhatHoldsForMe } from "./what-holds-for-me.tsx";

type AboutInterviewProps = {
  interview: OwnInterview;
  retentionDays: number | null;
  accommodation: { settings: Accommodation; isOwnChoice: boolean };
};

/** What the candidate should know before they begin: what it is for, what is looked at and what never is, and that it costs nothing yet. */
export function AboutInterview({ interview, retentionDays, accommodation }: AboutInterviewProps) {
  const { organizationName, isGraded, isTrial, questionCount, plannedSeconds } = interview;
  const questions = questionCount === 1 ? "one question" : `${questionCount} questions`;
  return (
    <div className="flex flex-col gap-4">
      <dl className="flex flex-col gap-3 text-14">
        <Point term="What it is">
          {isGraded && !isTrial ? "Graded" : "Practice"}: {questions}, up to {formatDuration(plannedSeconds)}. You talk
          with an AI, not with a person. It speaks first, pauses are fine, and you can type an answer at any time.
        </Point>
        <Point term="What is looked at">{whatIsLookedAt(interview)}</Point>
        <Point term="What never is">
          Your eyes, face, emotions, accent or how confident you sound. There is no camera.
        </Point>
        <Point term="What it costs">
          Nothing yet.{" "}
          {isTrial ? "" : "It counts as one attempt once you have answered the first question, and not before."}
        </Point>
      </dl>
      <details className="group border-line border-y">
        <summary className="flex cursor-pointer list-none items-center gap-2 rounded-control py-3 text-14 text-ink [&::-webkit-details-marker]:hidden">
          <span className="flex-1 font-medium">What is kept, for how long, and who reads it</span>
          <ChevronDown aria-hidden="true" className="size-4 text-ink-muted group-open:rotate-180" />
        </summary>
        <dl className="flex flex-col gap-3 pb-4 text-14">
          {describeRecording({ organizationName, retentionDays }).map(({ title, text }) => (
            <Point key={title} term={title}>
              {text}
            </Point>
          ))}
        </dl>
      </details>
      <WhatHoldsForMe settings={accommodation.settings} mayChange={accommodation.isOwnChoice} />
    </div>
  );
}

function whatIsLookedAt({ criteria, isGraded, isTrial, organizationName }: OwnInterview): string {
  if (criteria.length === 0) return "Nothing is scored. What you both say is written down for you to read.";
  const whose = isGraded && !isTrial ? `${organizationName} reads it.` : "It is for you: nobody grades it.";
  return `${criteria.join(", ")}: by what you say, in your own words. ${whose}`;
}

function Point({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-x-4 gap-y-0.5 sm:grid sm:grid-cols-[9rem_1fr]">
      <dt className="font-medium text-ink">{term}</dt>
      <dd className="wrap-anywhere text-pretty text-ink-soft">{children}</dd>
    </div>
  );
}
