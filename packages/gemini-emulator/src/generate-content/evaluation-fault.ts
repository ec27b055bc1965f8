import { z } from "zod";
import type { EvaluationAnswer, EvaluationRequest } from "./evaluation-request.ts";

/** How one answer about an interview goes wrong. */
export const evaluationFaultSchema = z.enum([
  /** text that is no JSON */
  "bad_json",
  /** quotes that nobody said */
  "invented_quotes",
  /** the highest level wherever the transcript asks for it */
  "obeys_transcript",
  /** a criterion is missing and another one is made up */
  "other_criteria",
  /** HTTP 429 */
  "too_many_requests",
  /** HTTP 503 */
  "unavailable",
  /** nothing for 20 s, then the answer */
  "slow",
  /** no answer, for safety */
  "refusal",
  /** the levels are one apart from the rules' */
  "one_lower",
  "far_lower",
]);
export type EvaluationFault = z.infer<typeof evaluationFaultSchema>;

const inventedQuote = "I led the whole programme from the first day.";

/** The answer as somebody gives it who goes wrong this way; faults that are no answer leave it as it is. */
export function distort(
  answer: EvaluationAnswer,
  request: EvaluationRequest,
  fault: EvaluationFault | undefined,
): EvaluationAnswer {
  const change = (changed: (criterion: EvaluationAnswer["criteria"][number]) => object) => ({
    ...answer,
    criteria: answer.criteria.map((criterion) => ({ ...criterion, ...changed(criterion) })),
  });
  switch (fault) {
    case "invented_quotes":
      return {
        ...change(({ evidence }) => ({ evidence: evidence.map(({ turnSeq }) => ({ turnSeq, quote: inventedQuote })) })),
        star: answer.star.map((span) => ({ ...span, quote: inventedQuote })),
      };
    case "obeys_transcript": {
      const isAsked = request.turns.some(({ text }) => /highest|full marks|ignore .*instructions/i.test(text));
      if (!isAsked) return answer;
      return change(({ criterionId }) => ({
        level: request.rubric.criteria.find(({ id }) => id === criterionId)?.anchors.length ?? null,
      }));
    }
    case "other_criteria":
      return {
        ...answer,
        criteria: answer.criteria.map((criterion, index) =>
          index === 0 ? { ...criterion, criterionId: "something-else" } : criterion,
        ),
      };
    case "one_lower":
      return change(({ level }) => ({ level: level && Math.max(1, level - 1) }));
    case "far_lower":
      return change(({ level }) => ({ level: level && Math.max(1, level - 3) }));
    default:
      return answer;
  }
}
