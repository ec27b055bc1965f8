import { z } from "zod";

const withoutLevels = { isReadByPerson: z.boolean() };

/** Where the feedback on an interview stands, told to its candidate. `isReadByPerson`: a reviewer has to look at it all the same. */
export const feedbackStateSchema = z.discriminatedUnion("kind", [
  /** There is none to be made: it is not over, was a trial, has no criteria, or its words are deleted. */
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("being_made") }),
  /** Made, and the organisation has not released it. */
  z.object({ kind: z.literal("waits_for_release") }),
  z.object({ kind: z.literal("too_little_said"), ...withoutLevels }),
  z.object({ kind: z.literal("transcript_incomplete"), ...withoutLevels }),
  z.object({ kind: z.literal("not_made"), ...withoutLevels }),
  z.object({ kind: z.literal("released") }),
]);
export type FeedbackState = z.infer<typeof feedbackStateSchema>;
