import type { OwnInterview } from "@mockingbird/api/views";
import { FeedbackStanding } from "./feedback-standing.tsx";
import { WatchFeedback } from "./later.tsx";
import { ReleasedFeedbackSection } from "./released-feedback-section.tsx";

type FeedbackSectionProps = { interview: OwnInterview; timeZone: string };

/** The feedback on an interview, or where it stands. Nothing where there is none to come. */
export function FeedbackSection({ interview, timeZone }: FeedbackSectionProps) {
  const { interviewId, feedback, feedbackState, isGraded, organizationName } = interview;
  if (feedbackState.kind === "none") return null;
  return (
    <>
      <WatchFeedback interviewId={interviewId} kind={feedbackState.kind} />
      {feedback ? (
        <ReleasedFeedbackSection
          feedback={feedback}
          isGraded={isGraded}
          organizationName={organizationName}
          timeZone={timeZone}
        />
      ) : feedbackState.kind === "released" ? null : (
        <FeedbackStanding state={feedbackState} organizationName={organizationName} />
      )}
    </>
  );
}
