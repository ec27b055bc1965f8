import type { SharedReview } from "@mockingbird/api/views";
import { ExactTime, Facts, FeedbackView, formatDuration, PageHeader, TranscriptView } from "@mockingbird/ui/server";

/** What somebody without an account reads behind a link. There is nothing to press that changes anything. */
export function SharedReviewPage({ review }: { review: SharedReview }) {
  const { organizationName, timeZone, candidateName, title, takenAt, durationSeconds, expiresAt, feedback } = review;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={candidateName}
        above={
          <p className="text-13 text-ink-muted">
            {organizationName} shared this with: {review.label}
          </p>
        }
        description={title}
      />
      <Facts
        items={[
          { term: "Taken", value: <ExactTime at={takenAt} timeZone={timeZone} /> },
          ...(durationSeconds === null ? [] : [{ term: "Length", value: formatDuration(durationSeconds) }]),
          { term: "This link closes", value: <ExactTime at={expiresAt} timeZone={timeZone} /> },
        ]}
      />
      <section aria-labelledby="shared-levels" className="flex flex-col gap-5 border-line border-t pt-6">
        <h2 id="shared-levels" className="font-medium font-serif text-20 text-ink">
          What was shown
        </h2>
        <FeedbackView feedback={feedback} />
      </section>
      <section aria-labelledby="shared-transcript" className="flex flex-col gap-5 border-line border-t pt-6">
        <h2 id="shared-transcript" className="font-medium font-serif text-20 text-ink">
          Transcript
        </h2>
        <TranscriptView turns={review.turns} interviewerName="Interviewer" candidateName={candidateName} />
      </section>
    </div>
  );
}
