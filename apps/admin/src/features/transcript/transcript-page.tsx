import type { ReviewedInterview } from "@mockingbird/api/views";
import { isErasedPersonEmail } from "@mockingbird/domain";
import { linkClass, PageHeader, TranscriptView } from "@mockingbird/ui";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { InterviewBadge, WaitingForTranscript } from "../delivery/index.ts";
import { CoverageWarning, InterviewHealth } from "../interview-health/index.ts";
import { InterviewFacts } from "./interview-facts.tsx";
import { NoTranscript } from "./no-transcript.tsx";

type TranscriptPageProps = {
  interview: ReviewedInterview;
  timeZone: string;
  /** Whether the reader may ask for a transcript that has not come. */
  canRetryDelivery: boolean;
};

/** One interview, to be read from beginning to end, with what is known about it beside it. */
export function TranscriptPage({ interview, timeZone, canRetryDelivery }: TranscriptPageProps) {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={interview.candidateName}
        above={
          <Link
            href="/interviews"
            className="inline-flex items-center gap-1.5 self-start rounded-control text-13 text-ink-muted hover:text-ink"
          >
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            Interviews
          </Link>
        }
        description={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span>
              {interview.title}, attempt {interview.attempt}
            </span>
            <InterviewBadge interview={interview} />
          </span>
        }
      />
      <div className="grid gap-x-12 gap-y-8 border-line border-t pt-8 lg:grid-cols-[minmax(0,1fr)_14rem]">
        <aside aria-label="About this interview" className="lg:order-2">
          <InterviewFacts interview={interview} timeZone={timeZone} />
          <p className="mt-6 text-12 text-ink-muted lg:border-line lg:border-t lg:pt-4">
            Opening a transcript is recorded in your organisation's audit trail.{" "}
            {isErasedPersonEmail(interview.candidateEmail) ? null : (
              <a className={linkClass} href={`mailto:${interview.candidateEmail}`}>
                Write to the candidate
              </a>
            )}
          </p>
        </aside>
        <div className="flex min-w-0 flex-col gap-12">
          <section aria-label="Transcript">
            <CoverageWarning speech={interview.speech} />
            {interview.isWaitingForTranscript && !interview.contentDeleted ? (
              <WaitingForTranscript interviewId={interview.interviewId} canAsk={canRetryDelivery} />
            ) : interview.turns.length === 0 ? (
              <NoTranscript status={interview.status} contentDeleted={interview.contentDeleted} timeZone={timeZone} />
            ) : (
              <TranscriptView
                turns={interview.turns}
                interviewerName="Interviewer"
                candidateName={interview.candidateName}
              />
            )}
          </section>
          <InterviewHealth speech={interview.speech} metrics={interview.metrics} usage={interview.usage} />
        </div>
      </div>
    </div>
  );
}
