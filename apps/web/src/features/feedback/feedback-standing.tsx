import type { FeedbackState } from "@mockingbird/api/views";
import { Callout, Section } from "@mockingbird/ui/server";

type Unreleased = Exclude<FeedbackState, { kind: "none" } | { kind: "released" }>;
type FeedbackStandingProps = { state: Unreleased; organizationName: string };

/** Why there is no feedback to read, in words, and what happens next. */
export function FeedbackStanding({ state, organizationName }: FeedbackStandingProps) {
  const { title, text } = standingOf(state, organizationName);
  return (
    <Section title="Your feedback">
      <Callout title={title}>{text}</Callout>
    </Section>
  );
}

function standingOf(state: Unreleased, organizationName: string): { title: string; text: string } {
  switch (state.kind) {
    case "being_made":
      return {
        title: "Your feedback is being made",
        text: "That usually takes less than a minute, and this page shows it by itself. You can also leave: it will be here when you come back.",
      };
    case "waits_for_release":
      return {
        title: `${organizationName} looks at it first`,
        text: `Your feedback is made. ${organizationName} decides when you see it; you get a mail then.`,
      };
    case "too_little_said":
      return {
        title: "Too little was said for feedback that would be fair",
        text: `A level would say more about the interview than about you. ${next(state.isReadByPerson, organizationName)}`,
      };
    case "transcript_incomplete":
      return {
        title: "Too much of what you said did not reach us",
        text: `We heard you speak and could not write down enough of it, so we do not judge it. ${next(state.isReadByPerson, organizationName)}`,
      };
    case "not_made":
      return {
        title: "Your feedback could not be made",
        text: `That had nothing to do with what you said, and what you said is kept. ${next(state.isReadByPerson, organizationName)}`,
      };
  }
}

function next(isReadByPerson: boolean, organizationName: string): string {
  return isReadByPerson
    ? `Somebody at ${organizationName} reads it all the same.`
    : "This was practice: nothing depends on it.";
}
