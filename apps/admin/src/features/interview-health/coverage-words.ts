import { completenessOf, type SpeechCoverage } from "@mockingbird/domain";

/** Below this a reviewer must know that they are not reading everything that was said. */
const completenessMin = 0.8;

export type CoverageWords = { sentence: string; isLow: boolean };

/** How much of the candidate's speech stands in the transcript, in words. Rounded down, so that 100 % means all of it. */
export function coverageWords(speech: SpeechCoverage): CoverageWords {
  const completeness = completenessOf(speech);
  if (completeness === null) return { sentence: "We heard no speech of the candidate", isLow: false };
  const percent = Math.floor(completeness * 100);
  return { sentence: `Transcribed ${percent} % of the speech we heard`, isLow: completeness < completenessMin };
}
