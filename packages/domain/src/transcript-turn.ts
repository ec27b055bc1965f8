import { z } from "zod";
import { turnTextCharactersMax } from "./limits.ts";

export const speakerSchema = z.enum(["interviewer", "candidate"]);
export type Speaker = z.infer<typeof speakerSchema>;

/** One uninterrupted stretch of one person's speech, in the order a reader should read it. */
export const transcriptTurnSchema = z
  .object({
    /** Position in the transcript, from 0, without gaps. */
    seq: z.int().nonnegative(),
    speaker: speakerSchema,
    /** Verbatim, as the transcription service gave it; only the outer white space is trimmed. */
    text: z.string().min(1).max(turnTextCharactersMax),
    /** Milliseconds since the interview went live. */
    startMs: z.int().nonnegative(),
    endMs: z.int().nonnegative(),
    /** The other person spoke over the end of it. */
    interrupted: z.boolean(),
  })
  .refine((turn) => turn.endMs >= turn.startMs, { message: "A turn ends after it starts." });
export type TranscriptTurn = z.infer<typeof transcriptTurnSchema>;
