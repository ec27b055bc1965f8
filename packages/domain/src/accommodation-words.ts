import type { Accommodation, AccommodationSwitch } from "./accommodation.ts";

/** What each choice is called and does, for candidates and for those who set it. */
export const accommodationWords: Record<AccommodationSwitch, { name: string; effect: string }> = {
  longerPauses: {
    name: "Longer pauses",
    effect: "The interviewer waits longest before it takes a silence for the end of an answer.",
  },
  slowerSpeech: { name: "Slower speech", effect: "The interviewer speaks slowly and in short sentences." },
  typedAnswers: { name: "Typed answers", effect: "Answers are typed from the start. No microphone is needed." },
  captionsAlways: { name: "Captions always", effect: "Everything that is said also stands on the screen." },
  pauses: {
    name: "Pauses in graded interviews",
    effect: "A graded interview can be stopped for a while, as practice can. Its time stands still until it goes on.",
  },
  withoutDeliveryFigures: {
    name: "No figures about speaking",
    effect: "Pace, pauses and filler words are not counted, and nobody sees figures of them.",
  },
};

/** How much longer an interview may take. */
export const extraTimeWords: Record<`${Accommodation["extraTimePercent"]}`, string> = {
  0: "None",
  25: "A quarter more",
  50: "Half as much again",
  100: "Twice the time",
};
