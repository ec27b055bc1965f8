import type { ReleasedFeedback } from "@mockingbird/api/views";
import { ExactTime, FeedbackView, Section } from "@mockingbird/ui/server";

type ReleasedFeedbackSectionProps = { feedback: ReleasedFeedback; organizationName: string; timeZone: string };

/** What the organisation says about an interview, once it has released that. Quotes lead to the transcript below. */
export function ReleasedFeedbackSection({ feedback, organizationName, timeZone }: ReleasedFeedbackSectionProps) {
  return (
    <Section
      title="Your feedback"
      description={
        <>
          Released by {organizationName} on <ExactTime at={feedback.releasedAt} timeZone={timeZone} />. A level is about
          this conversation, not about you.
        </>
      }
    >
      <FeedbackView feedback={feedback} />
    </Section>
  );
}
