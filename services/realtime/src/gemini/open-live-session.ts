import type { LiveServerMessage, Session } from "@google/genai/web";
import { bytesPerSample, candidateAudioRateHz } from "@mockingbird/domain";
import { errorText, log } from "../log.ts";
import { type LiveRequest, takesContent } from "./build-live-config.ts";
import { type GeminiAccess, GeminiClient } from "./gemini-client.ts";
import type { GeminiEvent, ToolCall } from "./gemini-event.ts";
import { GeminiFailure } from "./gemini-failure.ts";
import { type RememberedTurn, toContents } from "./history.ts";
import { interpretServerMessage } from "./interpret-server-message.ts";
import { microphoneFrame } from "./microphone-frame.ts";
import { closingSilenceMs } from "./turn-taking.ts";
import type { UpstreamSocket } from "./upstream-socket.ts";

const connectTimeoutMs = 10_000;
/** How long a server may take to confirm that we hung up. */
const closeTimeoutMs = 500;
const silenceFrameMs = 100;

export interface LiveHandlers {
  onEvents: (events: GeminiEvent[]) => void;
  /** The connection ended without our closing it. Called at most once, and never before the session was handed out. */
  onLost: (failure: GeminiFailure) => void;
}

/** The open line to Gemini. Nothing here throws: a line that broke is told by `onLost`. */
export interface LiveSession {
  /** PCM16LE mono 16 kHz. */
  sendAudio: (pcm: Uint8Array) => void;
  /** The candidate begins to speak; matters only with push-to-talk. */
  startAnswer: () => void;
  /** What was said so far is all of it, however long a pause may be. */
  endAnswer: () => void;
  sendText: (text: string) => void;
  /**
   * Reminds of what was said on an earlier connection, and with a cue asks for the next words: in the way the model
   * listens to.
   */
  begin: (history: readonly RememberedTurn[], cue: string | undefined) => void;
  answerTools: (calls: ToolCall[]) => void;
  /** Resolves once the server has hung up too, or has had its time to. */
  close: () => Promise<void>;
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
  const hungUp = Promise.withResolvers<void>();
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
      onclose: (event) => {
        hungUp.resolve();
        fail(event.code, event.reason);
      },
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
    const sendAudio = (pcm: Uint8Array) => socket?.send(microphoneFrame(pcm));
    return toLiveSession(session, request, sendAudio, async () => {
      closedByUs = true;
      socket?.close();
      const timeout = setTimeout(() => hungUp.resolve(), closeTimeoutMs);
      await hungUp.promise;
      clearTimeout(timeout);
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

function toLiveSession(
  session: Session,
  request: LiveRequest,
  sendAudio: LiveSession["sendAudio"],
  close: LiveSession["close"],
): LiveSession {
  const { model, turnTaking } = request;
  return {
    sendAudio,
    startAnswer: () => {
      if (turnTaking.pushToTalk) session.sendRealtimeInput({ activityStart: {} });
    },
    endAnswer: () => {
      if (turnTaking.pushToTalk) return session.sendRealtimeInput({ activityEnd: {} });
      // Gemini's detector counts time in sound, so this much silence ends the answer at once; then the stream may pause.
      for (let ms = 0; ms < closingSilenceMs(turnTaking); ms += silenceFrameMs) sendAudio(silenceFrame);
      session.sendRealtimeInput({ audioStreamEnd: true });
    },
    sendText: (text) => session.sendRealtimeInput({ text }),
    begin: (history, cue) => {
      if (!takesContent(model)) {
        if (cue !== undefined) session.sendRealtimeInput({ text: cue });
        return;
      }
      const turns = [...toContents(history), ...(cue === undefined ? [] : [{ role: "user", parts: [{ text: cue }] }])];
      if (turns.length > 0) session.sendClientContent({ turns, turnComplete: cue !== undefined });
    },
    answerTools: (calls) =>
      session.sendToolResponse({ functionResponses: calls.map((call) => ({ ...call, response: { output: "ok" } })) }),
    close,
  };
}

const silenceFrame = new Uint8Array((candidateAudioRateHz * bytesPerSample * silenceFrameMs) / 1000);
