import type { AnswerFault } from "../faults/fault-event.ts";
import { textFragments } from "./text-fragments.ts";

const pieceLengths = [2, 4, 3, 5];

/** Pieces of two to five characters, wherever words begin and end. */
function pieces(text: string): string[] {
  const characters = [...text];
  const cut: string[] = [];
  for (let start = 0, index = 0; start < characters.length; index++) {
    const length = pieceLengths[index % pieceLengths.length] ?? 2;
    cut.push(characters.slice(start, start + length).join(""));
    start += length;
  }
  return cut;
}

/**
 * How what the candidate said is told, and how much later than it could be.
 * @returns no fragments when it is not told at all.
 */
export function transcribe(
  text: string,
  options: { wholeUtterance: boolean; fault: AnswerFault | undefined },
): { fragments: string[]; delaySeconds: number } {
  const { wholeUtterance, fault } = options;
  const spoken = ` ${text}`;
  const usual = wholeUtterance ? [spoken] : textFragments(spoken);
  switch (fault?.kind) {
    case "missingTranscript":
      return { fragments: [], delaySeconds: 0 };
    case "splitTranscript":
      return { fragments: pieces(spoken), delaySeconds: 0 };
    case "lateTranscript":
      return { fragments: usual, delaySeconds: fault.seconds };
    case undefined:
      return { fragments: usual, delaySeconds: 0 };
  }
}
