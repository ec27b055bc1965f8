import type { FeedbackState } from "@mockingbird/api/views";

/** Where the feedback on an attempt stands, in a few words; null where there is none to come. */
export function feedbackStandingText({ kind }: FeedbackState, organizationName: string): string | null {
  switch (kind) {
    case "none":
      return null;
    case "being_made":
      return "Feedback is being made";
    case "waits_for_release":
      return `Feedback waits for ${organizationName}`;
    case "too_little_said":
      return "No feedback: too little was said";
    case "transcript_incomplete":
      return "No feedback: too much was not heard";
    case "not_made":
      return "Feedback could not be made";
    case "released":
      return "Feedback is there";
  }
}
