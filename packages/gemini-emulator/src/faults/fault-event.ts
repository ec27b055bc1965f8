import { z } from "zod";

const count = z.int().positive();
/** At most a day, which a timer can still wait for. */
const seconds = z.number().min(0).max(86_400);

/**
 * Counted from 1 since the script was given. With it, the turns, answers and seconds of a trigger are counted in that
 * connection; without it, in all of them together. A connection that was open before the script has no number.
 */
const connection = count.optional();

/**
 * - `setup`: the setup has arrived and is not answered yet. Only the first event left for a set-up happens at it.
 * - `turnStart`, `midAudio`, `turnEnd`: of the interviewer's turn with this number, or of the next one: before its first
 *   frame, when half of its sound is sent, and after `turnComplete` and the handle.
 * - `elapsed`: so long after the first set-up was accepted, or after the script when a connection is open already. When
 *   nobody is connected then, right after the next set-up.
 */
const lineMoment = z.discriminatedUnion("moment", [
  z.strictObject({ moment: z.literal("setup"), connection }),
  z.strictObject({ moment: z.enum(["turnStart", "midAudio", "turnEnd"]), turn: count.optional(), connection }),
  z.strictObject({ moment: z.literal("elapsed"), seconds, connection }),
]);
const turnMoment = z.strictObject({ moment: z.literal("turnStart"), turn: count.optional(), connection });
/** A spoken turn of the candidate has ended: the one with this number, or the next one. */
const answerMoment = z.strictObject({ moment: z.literal("answer"), answer: count.optional(), connection });

/**
 * What goes wrong with the connection.
 * - `goAway`: warns, then says and hears nothing more unless `thenSilent` is false, then closes with 1011. `timeLeftSeconds`
 *   is what the warning says; it closes after `closesAfterSeconds`, which is the same unless given.
 * - `close`: closes as Google does for this reason.
 * - `reset`: TCP reset, without a close frame.
 * - `stall`: nothing goes in or out for so long, then everything that waited in its order; without `seconds`, for good, with
 *   the socket open. At `setup` this is a slow set-up, or one that is never completed.
 */
const lineFault = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("goAway"),
    timeLeftSeconds: seconds.default(10),
    thenSilent: z.boolean().default(true),
    closesAfterSeconds: seconds.optional(),
  }),
  z.strictObject({
    kind: z.literal("close"),
    as: z.enum([
      "internalError",
      "unavailable",
      "deadline",
      "quota",
      "refusedKey",
      "contextExhausted",
      "notImplemented",
      "unknownHandle",
    ]),
  }),
  z.strictObject({ kind: z.literal("reset") }),
  z.strictObject({ kind: z.literal("stall"), seconds: seconds.optional() }),
]);
export type LineFault = z.output<typeof lineFault>;

/**
 * What is odd about one turn of the interviewer.
 * - `silentTurn`: the whole transcription in one message, and no sound.
 * - `thoughts`: thought parts, alone and beside sound.
 * - `bundles`: several messages in one, the end of generation among them, and empty ones between.
 * - `bigFrames`: sound in frames of 300 KB, the last filled up with silence.
 * - `staleAudio`: when it is interrupted, more of its sound before `turnComplete`.
 * - `falseStart`: `interrupted` and `turnComplete` before its first frame, as when somebody goes on speaking just then.
 * - `earlyComplete`: `turnComplete` as soon as all is sent, and a lone `interrupted` for whoever speaks after that.
 */
const turnFault = z.strictObject({
  kind: z.enum(["silentTurn", "thoughts", "bundles", "bigFrames", "staleAudio", "falseStart", "earlyComplete"]),
});
export type TurnFault = z.output<typeof turnFault>;

/**
 * What becomes of the transcription of one spoken turn of the candidate: it comes so much later than the reply begins to
 * be made, never, or in pieces that pay no heed to words.
 */
const answerFault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("lateTranscript"), seconds }),
  z.strictObject({ kind: z.literal("missingTranscript") }),
  z.strictObject({ kind: z.literal("splitTranscript") }),
]);
export type AnswerFault = z.output<typeof answerFault>;

export type Fault = LineFault | TurnFault | AnswerFault;

/** One thing that goes wrong once. All seconds are the interview's: `timeScale` compresses them. */
export const faultEventSchema = z.union([
  z.strictObject({ when: lineMoment, fault: lineFault }),
  z.strictObject({ when: turnMoment, fault: turnFault }),
  z.strictObject({ when: answerMoment, fault: answerFault }),
]);
export type FaultEvent = z.output<typeof faultEventSchema>;
/** A fault event as it is written in a script, where what has a default may be left out. */
export type FaultScript = z.input<typeof faultEventSchema>;
export type FaultMoment = FaultEvent["when"]["moment"];
