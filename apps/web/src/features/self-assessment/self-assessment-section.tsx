import type { OwnInterview, SelfAssessment } from "@mockingbird/api/views";
import { buttonClass, classNames, Section } from "@mockingbird/ui/server";
import Link from "next/link";
import { Comparison } from "./comparison.tsx";
import { feedbackAddress } from "./feedback-address.ts";
import { AfterChoosing, AssessForm } from "./later.tsx";

type SelfAssessmentSectionProps = {
  interview: Pick<OwnInterview, "interviewId" | "feedback" | "feedbackState" | "organizationName">;
  assessment: SelfAssessment;
  /** They chose to see the feedback without. */
  isSkipped: boolean;
};

/** What the candidate thinks of an interview, before they read what the feedback says; once given, both. */
export function SelfAssessmentSection({ interview, assessment, isSkipped }: SelfAssessmentSectionProps) {
  const { interviewId, feedback, feedbackState, organizationName } = interview;
  const { isOffered, scores, rubric } = assessment;
  const isReleased = feedbackState.kind === "released";
  const isAsked = isOffered && !isSkipped;
  if (!isOffered && scores.length === 0) return null;
  return (
    <AfterChoosing isChosen={!isAsked}>
      {isAsked ? (
        <Section
          title="How do you think it went?"
          description={`Choose a level for each, by the same words that your feedback goes by; leave out what you are not sure of. You can do it once, before you see the feedback. It is for you: it is not shown at ${organizationName} and changes no level.`}
          actions={
            isReleased ? (
              // What stands there is not fetched before somebody asks for it.
              <Link
                href={feedbackAddress(interviewId)}
                prefetch={false}
                scroll={false}
                className={classNames(buttonClass({ size: "small" }), "my-1.5")}
              >
                Show me the feedback
              </Link>
            ) : null
          }
        >
          <AssessForm interviewId={interviewId} criteria={rubric.criteria} hasFeedback={isReleased} />
        </Section>
      ) : scores.length > 0 ? (
        <Section
          title={feedback ? "Your view and the feedback" : "Your view"}
          description={
            feedback
              ? "Where the two differ, read what the feedback quotes: that is the most useful part."
              : "What the feedback says will stand beside it."
          }
        >
          <Comparison assessment={assessment} feedback={feedback} />
        </Section>
      ) : (
        <p className="sr-only">You have not assessed yourself. Your feedback follows.</p>
      )}
    </AfterChoosing>
  );
}
