/** Which text of `describeRecording` somebody agrees to. A change of its meaning is a new version, and everybody is asked again. */
export const consentVersion = 1;

/** What an organisation's candidates are told. `retentionDays` is null while content is kept until somebody has it deleted. */
export interface RecordingTerms {
  organizationName: string;
  retentionDays: number | null;
}

/** What a candidate reads before the first interview in an organisation, and agrees to: a heading and what it says, in order. */
export function describeRecording({
  organizationName,
  retentionDays,
}: RecordingTerms): { title: string; text: string }[] {
  return [
    {
      title: "You talk to an AI",
      text: "The interviewer is an AI, not a person. It listens, speaks and asks the next question by itself. Nobody else is on the line.",
    },
    {
      title: "Your words are kept, your voice is not",
      text: "What both of you say is written down with the time of each turn, along with technical figures such as how long a reply took. Your voice goes to Google's Gemini while you talk, which answers and turns it into words. We make no recording of it.",
    },
    {
      title: "For how long",
      text:
        retentionDays === null
          ? `Until ${organizationName} deletes it, or you have it erased.`
          : `${organizationName} deletes what was said ${daysInWords(retentionDays)} after the interview. When it was and how long it took stays.`,
    },
    {
      title: "Who reads it",
      text: `You, and the staff of ${organizationName} who look after interviews. Each time one of them opens it, that is written down. No other organisation can.`,
    },
    {
      title: "What is not judged",
      text: "Nobody's emotions, accent or eyes are scored. There is no camera, and the sound of your voice only tells us when you speak.",
    },
    {
      title: "It stays yours",
      text: `At any time you can download everything that is kept about you, or ask ${organizationName} to erase it. Both are under Your data.`,
    },
  ];
}

function daysInWords(days: number): string {
  return days === 1 ? "one day" : `${days} days`;
}
