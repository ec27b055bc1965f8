import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { checkKey } from "../protocol/check-key.ts";
import { ProtocolRefusal } from "../protocol/protocol-refusal.ts";
import { distort, type EvaluationFault } from "./evaluation-fault.ts";
import { evaluationRequestSchema } from "./evaluation-request.ts";
import { judgeByRules } from "./judge-by-rules.ts";

const path = /^\/+v1(?:alpha|beta)?\/models\/([\w.-]+):generateContent$/;
const slowMs = 20_000;

const bodySchema = z.object({
  contents: z.array(z.object({ parts: z.array(z.object({ text: z.string() })) })).min(1),
  generationConfig: z.object({ responseMimeType: z.literal("application/json") }),
});

/** The model that a `generateContent` request names; undefined when it is none. */
export function parseGenerateContentPath(url: string): string | undefined {
  return path.exec(url.split("?", 1)[0] ?? "")?.[1];
}

/** Answers `models.generateContent` of the Gemini API for what the backend sends to have an interview scored. */
export async function handleGenerateContent(
  response: ServerResponse,
  { model, key, body, fault, timeScale }: Asked,
): Promise<void> {
  try {
    checkKey(key);
  } catch (error) {
    if (!(error instanceof ProtocolRefusal)) throw error;
    return refuse(response, 400, "INVALID_ARGUMENT", error.message);
  }
  if (fault === "too_many_requests") return refuse(response, 429, "RESOURCE_EXHAUSTED", "Quota exceeded.");
  if (fault === "unavailable") return refuse(response, 503, "UNAVAILABLE", "The model is overloaded.");
  if (fault === "slow") await wait(slowMs / timeScale);
  const request = readRequest(body);
  if (!request) return refuse(response, 400, "INVALID_ARGUMENT", "The emulator scores interviews, and nothing else.");
  if (fault === "refusal") return answer(response, model, undefined, "SAFETY");
  if (fault === "bad_json") return answer(response, model, '{"summary": "The candi', "STOP");
  answer(response, model, JSON.stringify(distort(judgeByRules(request), request, fault)), "STOP");
}

interface Asked {
  model: string;
  key: string | undefined;
  body: unknown;
  fault: EvaluationFault | undefined;
  /** How many times faster than real time. */
  timeScale: number;
}

function readRequest(body: unknown) {
  const text = bodySchema.safeParse(body).data?.contents[0]?.parts[0]?.text;
  if (text === undefined) return undefined;
  try {
    return evaluationRequestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, model: string, text: string | undefined, finishReason: string): void {
  const content = text === undefined ? {} : { content: { role: "model", parts: [{ text }] } };
  const tokens = Math.ceil((text ?? "").length / 4);
  const body = {
    candidates: [{ ...content, finishReason, index: 0 }],
    usageMetadata: { promptTokenCount: 1_000, candidatesTokenCount: tokens, totalTokenCount: 1_000 + tokens },
    // What tells a demonstration from feedback.
    modelVersion: `emulator-of-${model}`,
  };
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, code: number, status: string, message: string): void {
  response
    .writeHead(code, { "content-type": "application/json" })
    .end(JSON.stringify({ error: { code, status, message } }));
}
