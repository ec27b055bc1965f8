import { z } from "zod";

/**
 * Where the review of an interview stands: `none` while it is open and for practice, which nobody has to review;
 * `to_review` once a graded one has ended; `in_review` when somebody has begun; `reviewed` when they are done.
 */
export const reviewStateSchema = z.enum(["none", "to_review", "in_review", "reviewed"]);
export type ReviewState = z.infer<typeof reviewStateSchema>;

/** What a claim rests on: words that stand verbatim in the turn that is named. */
export const evidenceSchema = z.object({
  /** The turn's position in the transcript. */
  turnSeq: z.int().nonnegative(),
  quote: z.string().min(1).max(1_000),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Whether the quote stands in what was said, word for word; only white space may differ. */
export function standsIn(quote: string, text: string): boolean {
  const words = quote.replaceAll(/\s+/g, " ").trim();
  return words !== "" && text.replaceAll(/\s+/g, " ").includes(words);
}
