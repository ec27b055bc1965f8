import type { ProgressGroup } from "@mockingbird/api/views";
import { hasImproved } from "./change-sentence.ts";

/** What stands higher now than at first, told over some attempts; null where there are none to compare. */
export function improvedSentence({ rubric, attempts }: Pick<ProgressGroup, "rubric" | "attempts">): string | null {
  if (attempts.length < 2) return null;
  const levelsOf = (id: string) =>
    attempts.map(({ levels }) => levels.find(({ criterionId }) => criterionId === id)?.level ?? null);
  const improved = rubric.criteria.filter(({ id }) => hasImproved(levelsOf(id))).map(({ name }) => name);
  return improved.length === 0
    ? "Nothing stands on a higher level than at first. What to practise stands in each feedback."
    : `On a higher level than at first: ${improved.join(", ")}.`;
}
