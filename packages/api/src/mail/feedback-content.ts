import type { MailContent } from "./mail-content.ts";
import { sayMoment } from "./say-moment.ts";

/** What somebody reads whose feedback was released. What it says stands behind the sign-in, never in a mail. */
export function feedbackContent(interview: {
  candidateName: string;
  organizationName: string;
  timeZone: string;
  title: string;
  takenAt: Date;
  url: string;
}): MailContent {
  const { candidateName, organizationName, timeZone, title, takenAt, url } = interview;
  return {
    subject: `Your feedback: ${title}`,
    preheader: `${organizationName} has released the feedback on your interview.`,
    title: "Your feedback is here",
    paragraphs: [
      `Hello ${candidateName}, ${organizationName} has released the feedback on your interview. It says what you showed, with your own words beside it, and what to try next time.`,
    ],
    facts: [
      { label: "Interview", value: title },
      { label: "Taken", value: sayMoment(takenAt, timeZone) },
    ],
    action: { label: "Read your feedback", url },
    notes: ["Only you and your organisation's reviewers see it."],
  };
}
