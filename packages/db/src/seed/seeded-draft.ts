import type { Evidence } from "@mockingbird/domain";

/** The draft of the feedback on a seeded interview, written by hand from what was said in it. */
export interface SeededDraft {
  summary: string;
  /** What to practise next. */
  practise: string[];
  /** One for each criterion of the rubric. */
  scores: SeededScore[];
}

interface SeededScore {
  criterionId: string;
  /** null where too little was said */
  level: number | null;
  reason: string;
  evidence: Evidence[];
  advice: string;
}

/** The words of a turn that a level rests on. */
export function quoted(turnSeq: number, quote: string): Evidence {
  return { turnSeq, quote };
}

/** A criterion of which an interview broke off too early to say anything. */
export function tooLittle(criterionId: string, advice: string): SeededScore {
  return {
    criterionId,
    level: null,
    reason: "The interview ended before there was enough to go by.",
    evidence: [],
    advice,
  };
}
