import type { OwnInterview } from "@mockingbird/api/views";
import {
  buttonClass,
  EmptyState,
  ExactTime,
  Facts,
  formatDuration,
  PageHeader,
  Section,
  StatusBadge,
} from "@mockingbird/ui/server";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { FeedbackSection } from "../feedback/index.ts";
import { deletionSentences } from "./deletion-sentence.ts";
import { endCauseSentence } from "./end-cause-sentence.ts";
import { ReportProblemButton } from "./later.tsx";
import { OwnTranscript } from "./own-transcript.tsx";
import { Receipt } from "./receipt.tsx";

type FinishedInterviewProps = {
  interview: OwnInterview;
  timeZone: string;
  /** Where the interviewer is written that was tried; null for an interview that was not a trial. */
  draftUrl: string | null;
  /** What the candidate does before they read their feedback. */
  beforeFeedback?: ReactNode;
  /** What else is said about the interview, between the feedback and the transcript. */
  sections?: ReactNode;
};

/** What happened, and what was said. */
export function FinishedInterview({ interview, timeZone, draftUrl, beforeFeedback, sections }: FinishedInterviewProps) {
  const facts = [
    { term: "Attempt", value: String(interview.attempt) },
    ...(interview.startedAt
      ? [{ term: "Started", value: <ExactTime at={interview.startedAt} timeZone={timeZone} /> }]
      : []),
    ...(interview.durationSeconds === null
      ? []
      : [{ term: "Talked for", value: formatDuration(interview.durationSeconds) }]),
    { term: "Status", value: <StatusBadge status={interview.status} /> },
  ];
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        above={
          <Link
            href={draftUrl ?? "/"}
            className="inline-flex items-center gap-1 self-start text-13 text-ink-muted hover:text-ink"
          >
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            {draftUrl ? "Back to the interviewer" : "My interviews"}
          </Link>
        }
        title={interview.title}
        actions={
          draftUrl ? (
            <Link href={draftUrl} className={buttonClass({ variant: "primary" })}>
              Go on with your draft
            </Link>
          ) : (
            <ReportProblemButton interviewId={interview.interviewId} />
          )
        }
        description={interview.contentDeleted ? undefined : endCauseSentence(interview.endCause)}
      />
      <Facts items={facts} />
      {interview.receipt ? (
        <Receipt
          receipt={interview.receipt}
          attempt={interview.attempt}
          title={interview.title}
          organizationName={interview.organizationName}
        />
      ) : null}
      {beforeFeedback}
      <FeedbackSection interview={interview} timeZone={timeZone} />
      {sections}
      <Section title="Transcript" description={correctionNote(interview)}>
        {interview.contentDeleted ? (
          <EmptyState title="What was said has been deleted">
            {deletionSentences[interview.contentDeleted.reason]} It was deleted on{" "}
            <ExactTime at={interview.contentDeleted.at} timeZone={timeZone} />. That the interview took place stays.
          </EmptyState>
        ) : interview.turns.length === 0 ? (
          <EmptyState title="Nothing was said">The interview ended before anyone spoke.</EmptyState>
        ) : (
          <OwnTranscript interview={interview} />
        )}
      </Section>
    </div>
  );
}

/** Whether, and until when, lines can be corrected. */
function correctionNote({ canCorrect, isGraded, feedback, turns }: OwnInterview): string | undefined {
  if (turns.length === 0) return undefined;
  if (canCorrect) {
    return `If a line of yours was heard wrongly, say how you meant it${isGraded ? ", until your feedback is released" : ""}. What was heard stays beside it.`;
  }
  return feedback ? "Your feedback is released, so lines can no longer be corrected." : undefined;
}
