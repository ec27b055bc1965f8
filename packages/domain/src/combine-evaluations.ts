import type { CriterionScore } from "./evaluation.ts";

/** Levels this far apart in several scorings of one answer say that no level can be relied on. */
export const wideSpreadLevels = 2;

export interface CombinedScore extends CriterionScore {
  /** What each scoring gave, in their order. */
  levels: (number | null)[];
  /** The scorings disagree so much that a person has to decide. */
  isWide: boolean;
}

/**
 * One score of several scorings of the same criterion: the median level, the lower of two middle ones, with the words of
 * the first scoring that gave it. Null where most give none.
 */
export function combineScores(scores: readonly CriterionScore[]): CombinedScore {
  const levels = scores.map(({ level }) => level);
  const given = levels.filter((level) => level !== null).sort((a, b) => a - b);
  const isMostlyGiven = given.length * 2 > levels.length;
  const median = isMostlyGiven ? (given[Math.floor((given.length - 1) / 2)] ?? null) : null;
  const chosen = scores.find(({ level }) => level === median);
  if (!chosen) throw new RangeError("There is nothing to combine.");
  const spread = (given.at(-1) ?? 0) - (given[0] ?? 0);
  const isDivided = given.length > 0 && given.length < levels.length;
  return { ...chosen, level: median, levels, isWide: spread >= wideSpreadLevels || isDivided };
}
