import type { EvaluationAnswer, EvaluationRequest } from "./evaluation-request.ts";

type StarSpan = EvaluationAnswer["star"][number];

/** By which words a sentence is taken for a part of a story; the first one that fits. */
const parts: readonly { part: StarSpan["part"]; shows: RegExp }[] = [
  { part: "result", shows: /\b(?:in the end|as a result|since then|afterwards|turned out|finally)\b/i },
  { part: "task", shows: /\b(?:had to|needed to|my (?:job|task|role) was|was asked to|the goal was|planned to)\b/i },
  { part: "situation", shows: /\b(?:last (?:year|summer|month|term)|when|during|on the first day|at my|once)\b/i },
  { part: "action", shows: /\bI\s+(?!think\b|am\b|was\b|guess\b|would\b)\w+/ },
];
/** Fewer sentences tell no story. */
const sentencesMin = 2;

/** The first sentence of each part of one answer, verbatim; nothing of an answer that has fewer than two parts. */
export function findStarParts({ seq, text }: EvaluationRequest["turns"][number]): StarSpan[] {
  const sentences = (text.match(/[^.!?]+[.!?]*/g) ?? []).map((sentence) => sentence.trim());
  if (sentences.length < sentencesMin) return [];
  const found = new Map<StarSpan["part"], string>();
  for (const sentence of sentences.filter((words) => words.split(/\s+/).length >= 3)) {
    const part = parts.find(({ part, shows }) => !found.has(part) && shows.test(sentence))?.part;
    if (part) found.set(part, sentence);
  }
  if (found.size < 2) return [];
  return [...found].map(([part, quote]) => ({ part, turnSeq: seq, quote: quote.slice(0, 500).trim() }));
}
