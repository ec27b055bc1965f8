import { ApiError, FinishReason, type GoogleGenAI } from "@google/genai";
import { type EvaluationDraft, evaluationDraftSchema } from "@mockingbird/domain";

/** The model gave no feedback, for a reason that asking the same again does not change. */
export class EvaluationRefusedError extends Error {
  override readonly name = "EvaluationRefusedError";
}

/** The model could not be reached or is overloaded: later it may answer. */
export class EvaluationUnavailableError extends Error {
  override readonly name = "EvaluationUnavailableError";
}

export interface ModelAnswer {
  /** Null when the answer was not what was asked for; `problem` says how. */
  draft: EvaluationDraft | null;
  problem: string | null;
  text: string;
  /** Which version of the model answered, in its own words. */
  modelVersion: string;
}

export type Message = { role: "user" | "model"; text: string };

const requestTimeoutMs = 60_000;
const transientStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** One request to a model for structured feedback. @throws EvaluationRefusedError, EvaluationUnavailableError */
export async function askModel(
  client: GoogleGenAI,
  model: string,
  { instruction, messages, schema }: { instruction: string; messages: readonly Message[]; schema: unknown },
): Promise<ModelAnswer> {
  const response = await client.models
    .generateContent({
      model,
      contents: messages.map(({ role, text }) => ({ role, parts: [{ text }] })),
      config: {
        systemInstruction: instruction,
        responseMimeType: "application/json",
        responseJsonSchema: schema,
        temperature: 0,
        httpOptions: { timeout: requestTimeoutMs },
      },
    })
    .catch((error: unknown) => {
      throw failureOf(error);
    });
  const { text, candidates, promptFeedback, modelVersion = model } = response;
  const finishReason = candidates?.[0]?.finishReason;
  if (text === undefined || (finishReason !== undefined && !answered.has(finishReason))) {
    throw new EvaluationRefusedError(
      `The model gave no feedback: ${promptFeedback?.blockReason ?? finishReason ?? "no answer"}.`,
    );
  }
  const parsed = evaluationDraftSchema.safeParse(jsonOf(text));
  const issue = parsed.error?.issues[0];
  const problem = issue ? `${issue.path.join(".") || "The answer"}: ${issue.message}` : null;
  return { draft: parsed.data ?? null, problem, text, modelVersion };
}

/** An answer that was cut off is found out when it is read. */
const answered: ReadonlySet<FinishReason> = new Set([FinishReason.STOP, FinishReason.MAX_TOKENS]);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the key or the request is to blame for stays so; everything else may be over in a minute. */
function failureOf(error: unknown): Error {
  const options = { cause: error };
  if (error instanceof ApiError && !transientStatuses.has(error.status)) {
    return new EvaluationRefusedError(`The model refused the request: ${error.status}.`, options);
  }
  return new EvaluationUnavailableError("The model could not be reached.", options);
}
