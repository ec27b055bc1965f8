import { z } from "zod";
import { evidenceSchema } from "./review.ts";

/** What an answer to "tell me about a time when" can be built of, in its order. */
export const starPartSchema = z.enum(["situation", "task", "action", "result"]);
export type StarPart = z.infer<typeof starPartSchema>;

/** Words of an answer in which one of its parts stands. */
export const starSpanSchema = evidenceSchema.extend({ part: starPartSchema });
export type StarSpan = z.infer<typeof starSpanSchema>;
