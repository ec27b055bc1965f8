/**
 * Sentences by which a candidate speaks to whoever scores instead of answering: they name the scoring and ask for
 * something, or pose as instructions. Deliberately narrow: an answer about prompts or grades is not one.
 */
const injections: readonly RegExp[] = [
  /(?:^\s*|\bplease\s+|\byou\s+(?:should|must|can|may|will|have to)\s+)(?:ignore|disregard|forget|override)\b[^.!?\n]{0,60}\b(?:instructions?|prompts?|rules?|rubric|criteria|guidelines)\b/i,
  /\b(?:give|award|assign|grant|rate|score|grade|mark)\b[^.!?\n]{0,60}\b(?:highest|top|maximum|max|full|perfect|best)\b[^.!?\n]{0,30}\b(?:scores?|marks?|levels?|points?|grades?|ratings?)\b/i,
  /\b(?:note|message|instructions?)\s+(?:to|for)\s+(?:the\s+)?(?:evaluator|grader|scorer|model|assistant|ai|system)\b/i,
  /\byou are now\b[^.!?\n]{0,60}\b(?:evaluator|grader|assistant|model|ai)\b/i,
  /^\s*(?:system|assistant|developer)\s*:/i,
  /<\/?(?:system|instructions?|transcript|turn|rubric)\b[^>]*>/i,
];

/** What stands in place of a sentence that a scoring model is not shown. */
export const concealed = "[left out: addressed to whoever scores]";

/**
 * The text as a scoring model sees it: sentences that speak to it are replaced, everything else stays. A level can then
 * not be moved by asking for it. `count`: how many were replaced, which a human is shown.
 */
export function concealInjections(text: string): { text: string; count: number } {
  let count = 0;
  const sentences = text.split(/(?<=[.!?])(?=\s|<|$)|(?<=[\n>])/u).map((sentence) => {
    if (!injections.some((injection) => injection.test(sentence))) return sentence;
    count += 1;
    return `${/^\s*/.exec(sentence)?.[0] ?? ""}${concealed}`;
  });
  return { text: sentences.join(""), count };
}
