import { GoogleGenAI } from "@google/genai";
import { addEvaluation } from "@mockingbird/db";
import { evaluationStateSchema } from "@mockingbird/domain";
import { z } from "zod";
import { EvaluationRefusedError } from "../../evaluation/ask-model.ts";
import { evaluateInterview, type InterviewEvaluation } from "../../evaluation/evaluate-interview.ts";
import { prepareEvaluation, settle, settledStateOf } from "../../evaluation/prepare-evaluation.ts";
import { releaseAtOnce } from "../../evaluation/release-at-once.ts";
import { readGeminiKey } from "../../secrets/gemini-key.ts";
import type { GeminiSettings } from "../../settings/gemini-settings.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/**
 * Has the feedback on an interview made, whose transcript has arrived. The model is asked between two units of work, so
 * that none is open while it thinks; who asked at the same time and was slower keeps nothing. Made already, it does
 * nothing. Where nobody has to release it, its candidate sees it from then on.
 */
export const evaluate = workerProcedure
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ state: evaluationStateSchema }))
  .mutation(async ({ ctx, input }) => {
    const [prepared, ownKey] = await ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      return [await prepareEvaluation(tx, interview), await readGeminiKey(tx, ctx.encryptionKeys)] as const;
    });
    if (!prepared.isNeeded) return { state: prepared.state };
    const { subject, scorings, templateVersionId } = prepared;
    const asked = evaluateInterview(connect(ctx.gemini, ownKey), ctx.gemini.evaluationModel, subject, scorings);
    const evaluation = await asked.catch(nullIfRefused);
    return ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      const settled = settledStateOf(interview);
      if (settled) return { state: settled };
      if (!evaluation) return { state: await settle(tx, interview.id, "refused") };
      await addEvaluation(tx, interview.id, { templateVersionId, scorings, ...toRow(evaluation) });
      await releaseAtOnce(tx, interview, evaluation.needsPerson, ctx.now());
      return { state: await settle(tx, interview.id, "done") };
    });
  });

function connect({ apiKey, baseUrl }: GeminiSettings, ownKey: string | null): GoogleGenAI {
  const address = baseUrl === undefined ? {} : { baseUrl };
  return new GoogleGenAI({ apiKey: ownKey ?? apiKey, httpOptions: { apiVersion: "v1beta", ...address } });
}

function nullIfRefused(error: unknown): null {
  if (error instanceof EvaluationRefusedError) return null;
  throw error;
}

function toRow({ modelVersion: model, scores, ...evaluation }: InterviewEvaluation) {
  return { ...evaluation, model, scores: scores.map(({ isWide: _, ...score }) => score) };
}
