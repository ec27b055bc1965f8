import type { SpeechCoverage } from "@mockingbird/domain";
import { Callout } from "@mockingbird/ui";
import { coverageWords } from "./coverage-words.ts";

/** Stands above a transcript that lacks much of what was said; nothing otherwise. */
export function CoverageWarning({ speech }: { speech: SpeechCoverage | null }) {
  const words = speech && coverageWords(speech);
  if (!words?.isLow) return null;
  return (
    <Callout tone="warning" title={words.sentence} className="mb-6">
      Some of what the candidate said is missing below. Judge what stands here, and not what does not.
    </Callout>
  );
}
