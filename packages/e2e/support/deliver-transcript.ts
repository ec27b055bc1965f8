import { signServiceToken } from "@mockingbird/auth/service-token";
import type { TranscriptBundle } from "@mockingbird/domain";
import { expect } from "../harness/test.ts";

const path = "/api/internal/trpc/interview.submitTranscript";

/** Delivers the transcript of an interview that lasted so long, as the Worker does. */
export async function deliverTranscript(
  { webUrl, workerKey }: { webUrl: string; workerKey: string },
  { orgId, interviewId, durationSeconds }: { orgId: string; interviewId: string; durationSeconds: number },
): Promise<void> {
  const now = new Date().toISOString();
  const bundle: TranscriptBundle = {
    interviewId,
    endCause: "time_up",
    startedAt: now,
    endedAt: now,
    durationSeconds,
    model: "gemini-3.8-live",
    configVersion: 1,
    tokens: { audioIn: 1_000, textIn: 10, audioOut: 500, textOut: 3 },
    speech: { heardMs: 2_000, transcribedMs: 2_000 },
    metrics: {
      browserReconnects: 0,
      geminiReconnects: 0,
      microphoneDroppedMs: 0,
      malformedFrames: 0,
      underruns: 0,
      responses: [],
    },
    turns: [
      { seq: 0, speaker: "interviewer", text: "Why us?", startMs: 0, endMs: 1_500, interrupted: false },
      { seq: 1, speaker: "candidate", text: "For the work.", startMs: 2_000, endMs: 4_000, interrupted: false },
    ],
  };
  const rawBody = JSON.stringify(bundle);
  const key = JSON.parse(workerKey);
  const token = await signServiceToken(key, { method: "POST", path, rawBody, org: orgId, iv: interviewId, att: 1 });
  const answer = await fetch(webUrl + path, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: rawBody,
  });
  expect(answer.status).toBe(200);
}
