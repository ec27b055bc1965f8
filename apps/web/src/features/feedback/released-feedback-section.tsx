import type { ReleasedFeedback } from "@mockingbird/api/views";
import { Callout, ExactTime, FeedbackView, Section } from "@mockingbird/ui/server";
import { MakingNote } from "./making-note.tsx";

type ReleasedFeedbackSectionProps = {
  feedback: ReleasedFeedback;
  isGraded: boolean;
  organizationName: string;
  timeZone: string;
};

/** What is said about an interview, once its candidate may read it. Quotes lead to the transcript below, which leads back. */
export function ReleasedFeedbackSection(props: ReleasedFeedbackSectionProps) {
  const { feedback, isGraded, organizationName, timeZone } = props;
  return (
    <Section
      title="Your feedback"
      description={
        <>
          {isGraded ? (
            <>
              Released by {organizationName} on <ExactTime at={feedback.releasedAt} timeZone={timeZone} />.
            </>
          ) : (
            "This was practice, for you."
          )}{" "}
          A level is about this conversation, not about you. Each quote leads to where you said it.
        </>
      }
    >
      {feedback.making?.isDemonstration ? (
        <Callout tone="warning" title="Demonstration" className="max-w-[66ch]">
          No model has read this interview. What follows shows what feedback looks like: it counts words and understands
          none.
        </Callout>
      ) : null}
      <FeedbackView feedback={feedback} />
      <MakingNote feedback={feedback} timeZone={timeZone} />
    </Section>
  );
}
