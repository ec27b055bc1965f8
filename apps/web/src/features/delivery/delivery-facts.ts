import type { Delivery } from "@mockingbird/api/views";
import { formatSeconds } from "./format-seconds.ts";
import { medianOf } from "./median-of.ts";

interface DeliveryFact {
  term: string;
  value: string;
  /** What it is, and what it is not. */
  explanation: string;
}

/** What is said of how somebody talked. Nothing of it is better high or low, and nothing here says so. */
export function deliveryFacts(delivery: Delivery): DeliveryFact[] {
  return [
    {
      term: "Words a minute",
      value: delivery.wordsPerMinute === null ? "Too little speech" : String(delivery.wordsPerMinute),
      explanation: "Your words over the time your lines took, with the pauses inside them. No pace is the right one.",
    },
    {
      term: "Your share of the talk",
      value: delivery.shareOfTalk === null ? "Unknown" : `${Math.round(delivery.shareOfTalk * 100)} %`,
      explanation: "Of the time in which either of you spoke, the part that was yours.",
    },
    answerLength(delivery),
    timeToFirstWord(delivery),
    pauses(delivery),
    fillers(delivery),
  ];
}

function answerLength({ answers }: Delivery): DeliveryFact {
  const median = formatSeconds(medianOf(answers.map(({ durationMs }) => durationMs)) ?? 0);
  const isOne = answers.length === 1;
  return {
    term: "Length of an answer",
    value: isOne ? median : `About ${median}`,
    explanation: isOne ? "You spoke one answer." : `Half of your ${answers.length} answers were longer, half shorter.`,
  };
}

function timeToFirstWord({ answers }: Delivery): DeliveryFact {
  const timed = answers.flatMap(({ timeToFirstWordMs }) => timeToFirstWordMs ?? []);
  const median = medianOf(timed);
  const term = "Time to your first word";
  if (median === null) return { term, value: "Not timed", explanation: "No question was followed by a silence." };
  return {
    term,
    value: timed.length === 1 ? formatSeconds(median) : `About ${formatSeconds(median)}`,
    explanation: "From the end of a question to your first word. Thinking, and a pause you asked for, are both in it.",
  };
}

function pauses({ answers }: Delivery): DeliveryFact {
  const all = answers.flatMap(({ pausesMs }) => pausesMs);
  const longest = formatSeconds(Math.max(0, ...all));
  return {
    term: "Pauses",
    value: all.length === 0 ? "None timed" : all.length === 1 ? `1, of ${longest}` : `${all.length}, up to ${longest}`,
    explanation:
      "Silences of a second or more between two lines of one answer. Words inside a line have no times of their own, so a pause there does not show.",
  };
}

const languageNames = new Intl.DisplayNames("en-GB", { type: "language", languageDisplay: "standard" });

function fillers({ fillers: found, languageCode }: Delivery): DeliveryFact {
  const language = languageNames.of(languageCode.split("-")[0] ?? languageCode) ?? languageCode;
  const term = "Filler words";
  if (found === null) {
    return {
      term,
      value: "Not counted",
      explanation: `We do not know the filler words of this language: ${language}.`,
    };
  }
  return {
    term,
    value: found.length === 0 ? "None" : found.map(({ filler, count }) => `“${filler}” ${count}`).join(", "),
    explanation: `Words that only hold the floor in ${language}, as the transcript has them. Transcription leaves many out.`,
  };
}
