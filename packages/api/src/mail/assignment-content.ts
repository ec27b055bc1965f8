import type { MailContent } from "./mail-content.ts";
import { sayMoment } from "./say-moment.ts";

interface GivenInterview {
  candidateName: string;
  organizationName: string;
  timeZone: string;
  title: string;
  welcomeText: string | null;
  durationSeconds: number;
  attemptsLeft: number;
  opensAt: Date | null;
  dueAt: Date | null;
  now: Date;
  url: string;
}

/** What somebody reads who was given an interview. */
export function assignmentContent(given: GivenInterview): MailContent {
  const { candidateName, organizationName, title, welcomeText, timeZone, dueAt } = given;
  const until = dueAt ? ` It is due ${sayMoment(dueAt, timeZone)}.` : "";
  return {
    subject: `${organizationName}: ${title}`,
    preheader: `An interview for you.${until}`,
    title: `An interview for you: ${title}`,
    paragraphs: [
      `Hello ${candidateName}, ${organizationName} asks you to take an interview on Mockingbird: a conversation, aloud, with an AI interviewer. You can also type.`,
      ...(welcomeText ? [welcomeText] : []),
    ],
    facts: factsOf(given),
    action: { label: "See your interview", url: given.url },
    notes: ["Find a quiet place and about five minutes more than it takes, to try your microphone first."],
  };
}

/** What somebody reads who has not begun an interview that they were given. */
export function reminderContent(given: GivenInterview): MailContent {
  const { candidateName, organizationName, title, timeZone, dueAt, now } = given;
  const isOver = dueAt !== null && dueAt <= now;
  const due = dueAt && !isOver ? `It is due ${sayMoment(dueAt, timeZone)}.` : "";
  return {
    subject: `Still to do: ${title}`,
    preheader: `You have not started it yet. ${due}`.trim(),
    title: `Still to do: ${title}`,
    paragraphs: [
      `Hello ${candidateName}, you have not started the interview that ${organizationName} gave you. ${due}`.trim(),
    ],
    facts: factsOf(given),
    action: { label: "See your interview", url: given.url },
    notes: ["If something keeps you from taking it, tell your organisation: it can give you more time."],
  };
}

function factsOf({ timeZone, durationSeconds, attemptsLeft, opensAt, dueAt, now }: GivenInterview) {
  return [
    ...(opensAt && opensAt > now ? [{ label: "Opens", value: sayMoment(opensAt, timeZone) }] : []),
    ...(dueAt ? [{ label: "Due", value: sayMoment(dueAt, timeZone) }] : []),
    { label: "Takes", value: `about ${Math.max(1, Math.round(durationSeconds / 60))} minutes` },
    { label: "Attempts", value: attemptsLeft === 1 ? "one" : String(attemptsLeft) },
  ];
}
