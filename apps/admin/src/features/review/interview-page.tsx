import type { ReviewedInterview, ReviewPage } from "@mockingbird/api/views";
import { isErasedPersonEmail } from "@mockingbird/domain";
import { buttonClass, linkClass, PageHeader } from "@mockingbird/ui/server";
import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { InterviewBadge, WaitingForTranscript } from "../delivery/index.ts";
import { CoverageWarning, InterviewHealth, InterviewReceipt } from "../interview-health/index.ts";
import { InterviewFacts, NoTranscript } from "../transcript/index.ts";
import { ProblemReports } from "./problem-reports.tsx";
import type { ReviewRights } from "./review-rights.ts";
import { ReviewWorkplace } from "./review-workplace.tsx";

type InterviewPageProps = {
  interview: ReviewedInterview;
  review: ReviewPage;
  viewerId: string;
  rights: ReviewRights;
  timeZone: string;
  /** Whether the reader may ask for a transcript that has not come. */
  canRetryDelivery: boolean;
  /** The list that it was opened from, and the interviews beside it there. */
  listAddress: string;
  neighbours: { previous: string | null; next: string | null };
};

/** One interview: to be read, searched and reviewed; or why there is nothing to read yet or any more. */
export function InterviewPage(props: InterviewPageProps) {
  const { interview, review, timeZone, neighbours } = props;
  const { speech, metrics } = interview;
  const isWaiting = interview.isWaitingForTranscript && !interview.contentDeleted;
  const health = (
    <>
      <InterviewHealth speech={speech} metrics={metrics} />
      <InterviewReceipt interview={interview} />
    </>
  );
  const about = <AboutInterview interview={interview} problems={review.problems} timeZone={timeZone} />;
  const isOpen = interview.status === "created" || interview.status === "live";
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={interview.candidateName}
        above={
          <Link
            href={props.listAddress}
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
        actions={
          neighbours.previous || neighbours.next ? (
            <nav aria-label="Interviews beside this one" className="flex gap-2">
              <NeighbourLink href={neighbours.previous} label="Previous" />
              <NeighbourLink href={neighbours.next} label="Next" />
            </nav>
          ) : null
        }
      />
      {interview.turns.length > 0 && !isOpen ? (
        <ReviewWorkplace
          key={interview.interviewId}
          interview={interview}
          initial={review}
          viewerId={props.viewerId}
          rights={props.rights}
          timeZone={timeZone}
          neighbours={neighbours}
          warning={<CoverageWarning speech={speech} />}
          health={health}
          about={about}
        />
      ) : (
        <div className="grid gap-x-12 gap-y-8 border-line border-t pt-8 lg:grid-cols-[minmax(0,1fr)_14rem]">
          <div className="flex min-w-0 flex-col gap-12">
            <section aria-label="Transcript">
              {isWaiting ? (
                <WaitingForTranscript interviewId={interview.interviewId} canAsk={props.canRetryDelivery} />
              ) : (
                <NoTranscript status={interview.status} contentDeleted={interview.contentDeleted} timeZone={timeZone} />
              )}
            </section>
            {health}
          </div>
          {about}
        </div>
      )}
    </div>
  );
}

function NeighbourLink({ href, label }: { href: string | null; label: "Previous" | "Next" }) {
  if (!href) return null;
  return (
    <Link href={href} prefetch={false} className={buttonClass({ size: "small" })}>
      {label === "Previous" ? <ChevronLeft aria-hidden="true" /> : null}
      {label}
      {label === "Next" ? <ChevronRight aria-hidden="true" /> : null}
    </Link>
  );
}

type AboutInterviewProps = { interview: ReviewedInterview; problems: ReviewPage["problems"]; timeZone: string };

function AboutInterview({ interview, problems, timeZone }: AboutInterviewProps) {
  return (
    <aside aria-label="About this interview" className="border-line border-t pt-4">
      <ProblemReports problems={problems} timeZone={timeZone} />
      <InterviewFacts interview={interview} timeZone={timeZone} />
      <p className="mt-6 text-12 text-ink-muted">
        Opening a transcript is recorded in your organisation's audit trail.{" "}
        {isErasedPersonEmail(interview.candidateEmail) ? null : (
          <a className={linkClass} href={`mailto:${interview.candidateEmail}`}>
            Write to the candidate
          </a>
        )}
      </p>
    </aside>
  );
}
