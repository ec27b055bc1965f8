import type { LiveServerMessage, Session } from "@google/genai/web";
import { candidateAudioRateHz, type GeminiModel, geminiModels } from "@mockingbird/domain";
import { errorText, log } from "../log.ts";
import type { LiveRequest } from "./build-live-config.ts";
import { type GeminiAccess, GeminiClient } from "./gemini-client.ts";
import type { GeminiEvent, ToolCall } from "./gemini-event.ts";
import { GeminiFailure } from "./gemini-failure.ts";
import { interpretServerMessage } from "./interpret-server-message.ts";
import type { UpstreamSocket } from "./upstream-socket.ts";

const connectTimeoutMs = 10_000;
const audioMimeType = `audio/pcm;rate=${candidateAudioRateHz}`;

export interface LiveHandlers {
  onEvents: (events: GeminiEvent[]) => void;
  /** The connection ended without our closing it. Called at most once, and never before the session was handed out. */
  onLost: (failure: GeminiFailure) => void;
}

/** The open line to Gemini. Nothing here throws: a line that broke is told by `onLost`. */
export interface LiveSession {
  /** PCM16LE mono 16 kHz. */
  sendAudio: (pcm: Uint8Array) => void;
  /** The microphone pauses: what was said so far is all of it. */
  endAudio: () => void;
  sendText: (text: string) => void;
  /** Asks for the first words in the way the model listens to. */
  open: (text: string) => void;
  answerTools: (calls: ToolCall[]) => void;
  close: () => void;
}

/** Resolves once Gemini has accepted the setup; rejects with GeminiFailure when it refuses, breaks off or stays silent. */
export async function openLiveSession(
  access: GeminiAccess,
  request: LiveRequest,
  handlers: LiveHandlers,
): Promise<LiveSession> {
  let socket: UpstreamSocket | undefined;
  let failure: GeminiFailure | undefined;
  let ready = false;
  let closedByUs = false;
  const fail = (closeCode: number, reason: string) => {
    if (failure || closedByUs) return;
    failure = new GeminiFailure(closeCode, reason);
    if (ready) handlers.onLost(failure);
  };
  const connecting = new GeminiClient(access).connectLive(
    request,
    {
      onmessage: (message) => deliver(message, handlers),
      // Passed over: a close event follows each error, and which of the two comes first varies.
      onerror: null,
      onclose: (event) => fail(event.code, event.reason),
    },
    (dialled) => {
      socket = dialled;
    },
  );
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new GeminiFailure(1006, "no answer to setup"));
    socket?.close();
  }, connectTimeoutMs);
  try {
    const session = await Promise.race([connecting, silence]);
    if (failure) throw failure;
    ready = true;
    return toLiveSession(session, request.model, () => {
      closedByUs = true;
      socket?.close();
    });
  } catch (error) {
    throw failure ?? (error instanceof GeminiFailure ? error : new GeminiFailure(1006, errorText(error)));
  } finally {
    clearTimeout(timer);
  }
}

/** The SDK loses what a callback throws without a word, so a message we cannot handle is logged here and passed over. */
function deliver(message: LiveServerMessage, handlers: LiveHandlers): void {
  try {
    const events = interpretServerMessage(message);
    if (events.length > 0) handlers.onEvents(events);
  } catch (error) {
    log("error", "interpret-server-message", { error: errorText(error) });
  }
}

function toLiveSession(session: Session, model: GeminiModel, close: () => void): LiveSession {
  return {
    sendAudio: (pcm) => session.sendRealtimeInput({ audio: { mimeType: audioMimeType, data: pcm.toBase64() } }),
    endAudio: () => session.sendRealtimeInput({ audioStreamEnd: true }),
    sendText: (text) => session.sendRealtimeInput({ text }),
    open: (text) =>
      geminiModels[model].openingVia === "clientContent"
        ? session.sendClientContent({ turns: [{ role: "user", parts: [{ text }] }], turnComplete: true })
        : session.sendRealtimeInput({ text }),
    answerTools: (calls) =>
      session.sendToolResponse({ functionResponses: calls.map((call) => ({ ...call, response: { output: "ok" } })) }),
    close,
  };
}
