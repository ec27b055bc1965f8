import { speakerSchema } from "@mockingbird/domain";
import { z } from "zod";

const millisecondsSchema = z.int().nonnegative();

/** How an interview was talked through, from our own timings alone: the same interview always gives the same figures. */
export const deliverySchema = z.object({
  answers: z.array(
    z.object({
      /** first turn of the answer */
      turnSeq: z.int(),
      startMs: millisecondsSchema,
      words: z.int(),
      durationMs: millisecondsSchema,
      /** `null` where nobody had asked before, or the candidate spoke over the question */
      timeToFirstWordMs: millisecondsSchema.nullable(),
      /** between two lines of the answer */
      pausesMs: z.array(millisecondsSchema),
    }),
  ),
  words: z.int(),
  /** `null` where there was too little speech for a rate */
  wordsPerMinute: z.int().nullable(),
  /** of both speakers' time, 0 to 1 */
  shareOfTalk: z.number().nullable(),
  /** By how often they occur; `null` for a language whose fillers are not known. */
  fillers: z.array(z.object({ filler: z.string(), count: z.int() })).nullable(),
  /** In which language fillers were looked for. */
  languageCode: z.string(),
  /** Lines of the candidate that count nowhere: typed ones, and ones whose sound was not timed. */
  unspokenLines: z.int(),
  /** Who spoke when, since the interview went live. */
  stretches: z.array(
    z.object({ turnSeq: z.int(), speaker: speakerSchema, startMs: millisecondsSchema, endMs: millisecondsSchema }),
  ),
});
export type Delivery = z.infer<typeof deliverySchema>;
