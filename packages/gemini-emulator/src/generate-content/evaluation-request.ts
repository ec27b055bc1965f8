import { z } from "zod";

/** What the backend sends to have an interview scored, as far as the emulator reads it. */
export const evaluationRequestSchema = z.object({
  rubric: z.object({
    criteria: z.array(z.object({ id: z.string(), name: z.string(), anchors: z.array(z.string()).min(1) })),
  }),
  turns: z.array(z.object({ seq: z.number(), speaker: z.string(), text: z.string() })),
});
export type EvaluationRequest = z.infer<typeof evaluationRequestSchema>;

export interface EvaluationAnswer {
  summary: string;
  practise: string[];
  criteria: {
    criterionId: string;
    level: number | null;
    reason: string;
    evidence: { turnSeq: number; quote: string }[];
    advice: string;
  }[];
  star: { part: "situation" | "task" | "action" | "result"; turnSeq: number; quote: string }[];
}
