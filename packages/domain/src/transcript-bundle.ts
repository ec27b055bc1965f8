import { z } from "zod";
import { geminiModelSchema } from "./gemini-model.ts";
import { interviewMetricsSchema, speechCoverageSchema } from "./interview-metrics.ts";
import { endCauseSchema } from "./interview-status.ts";
import { transcriptTurnsMax } from "./limits.ts";
import { transcriptTurnSchema } from "./transcript-turn.ts";

const tokenCountSchema = z.int().nonnegative();

/** Tokens by kind, summed over every turn: Gemini bills the whole context again on each one. */
export const tokenUsageSchema = z.object({
  audioIn: tokenCountSchema,
  textIn: tokenCountSchema,
  audioOut: tokenCountSchema,
  textOut: tokenCountSchema,
});
export type TokenUsage = z.infer<typeof tokenUsageSchema>;

/** What the Worker delivers once an interview is over. Delivered at least once; applied once. */
export const transcriptBundleSchema = z
  .object({
    interviewId: z.string(),
    endCause: endCauseSchema,
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    /** Whole seconds between going live and the end. */
    durationSeconds: z.int().nonnegative(),
    model: geminiModelSchema,
    configVersion: z.int().nonnegative(),
    tokens: tokenUsageSchema,
    speech: speechCoverageSchema,
    metrics: interviewMetricsSchema,
    turns: z.array(transcriptTurnSchema).max(transcriptTurnsMax),
  })
  .refine((bundle) => bundle.turns.every((turn, index) => turn.seq === index), {
    message: "Turns are numbered from 0 without gaps.",
    path: ["turns"],
  });
export type TranscriptBundle = z.infer<typeof transcriptBundleSchema>;
