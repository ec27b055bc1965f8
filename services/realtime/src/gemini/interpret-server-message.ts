import type { LiveServerContent, LiveServerMessage, Part } from "@google/genai/web";
import type { GeminiEvent } from "./gemini-event.ts";
import { tokenUsageOf } from "./token-usage-of.ts";

/**
 * Everything one message says, in the order it must take effect. One message may carry several fields at once, so each is
 * looked at. After `interrupted`, whatever speech the same message still holds belongs to the turn that was cut off and
 * is left out.
 */
export function interpretServerMessage(message: Partial<LiveServerMessage>): GeminiEvent[] {
  const events: GeminiEvent[] = [];
  if (message.serverContent) interpretContent(message.serverContent, events);
  const calls = message.toolCall?.functionCalls?.flatMap(({ id, name }) => (id && name ? [{ id, name }] : []));
  if (calls?.length) events.push({ type: "toolCall", calls });
  const cancelled = message.toolCallCancellation?.ids;
  if (cancelled?.length) events.push({ type: "toolCallCancelled", ids: cancelled });
  const update = message.sessionResumptionUpdate;
  if (update?.resumable && update.newHandle) events.push({ type: "resumption", handle: update.newHandle });
  if (message.goAway) events.push({ type: "goAway", timeLeftMs: durationMs(message.goAway.timeLeft) });
  if (message.usageMetadata) events.push({ type: "usage", tokens: tokenUsageOf(message.usageMetadata) });
  if (message.serverContent?.turnComplete) events.push({ type: "turnComplete" });
  return events;
}

function interpretContent(content: LiveServerContent, events: GeminiEvent[]): void {
  if (content.interrupted) events.push({ type: "interrupted" });
  if (content.inputTranscription?.text) events.push({ type: "inputText", text: content.inputTranscription.text });
  if (!content.interrupted) {
    if (content.outputTranscription?.text) events.push({ type: "outputText", text: content.outputTranscription.text });
    for (const part of content.modelTurn?.parts ?? []) {
      const pcm = audioOf(part);
      if (pcm) events.push({ type: "audio", pcm });
    }
  }
  if (content.generationComplete) events.push({ type: "generationComplete" });
}

/** Milliseconds of a protobuf duration such as "9.5s"; one that cannot be read leaves no time. */
function durationMs(duration: string | undefined): number {
  const seconds = Number.parseFloat(duration ?? "");
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

/** Sound of a part. Thoughts are neither heard nor written down, even when they arrive unasked. */
function audioOf(part: Part): Uint8Array | undefined {
  const data = part.inlineData;
  if (part.thought || !data?.data || !data.mimeType?.startsWith("audio/pcm")) return undefined;
  const pcm = Uint8Array.fromBase64(data.data);
  return pcm.byteLength % 2 === 0 ? pcm : pcm.subarray(0, pcm.byteLength - 1);
}
