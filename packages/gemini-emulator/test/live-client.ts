import { GoogleGenAI as NodeGenAI } from "@google/genai";
import {
  type LiveConnectConfig,
  type LiveServerMessage,
  Modality,
  type Session,
  GoogleGenAI as WebGenAI,
} from "@google/genai/web";
import { vi } from "vitest";

export const builds = { web: WebGenAI, node: NodeGenAI } as const;

export interface LiveClient {
  session: Pick<Session, "sendClientContent" | "sendRealtimeInput" | "sendToolResponse" | "close">;
  messages: LiveServerMessage[];
  closes: { code: number; reason: string }[];
  /** Waits until this many turns are complete. */
  turnsComplete(count: number): Promise<void>;
  until(condition: () => unknown): Promise<void>;
}

export interface LiveClientOptions {
  url: string;
  build?: keyof typeof builds;
  model?: string;
  apiKey?: string;
  apiVersion?: string;
  config?: LiveConnectConfig;
}

/** Connects with the real SDK and keeps everything that arrives. */
export async function connectLive(options: LiveClientOptions): Promise<LiveClient> {
  const { url, build = "web", model = "gemini-3.8-live", apiKey = "a-key", apiVersion = "v1beta", config } = options;
  const messages: LiveServerMessage[] = [];
  const closes: { code: number; reason: string }[] = [];
  const genai = new builds[build]({ apiKey, httpOptions: { baseUrl: url, apiVersion } });
  const session = await genai.live.connect({
    model,
    config: { responseModalities: [Modality.AUDIO], ...config },
    callbacks: {
      onmessage: (message) => messages.push(message),
      onclose: ({ code, reason }) => closes.push({ code, reason }),
    },
  });
  const until = (condition: () => unknown) =>
    vi.waitFor(
      () => {
        if (!condition()) throw new Error(`Not yet, after ${messages.length} messages.`);
      },
      { timeout: 10_000, interval: 5 },
    );
  const complete = () => messages.filter((message) => message.serverContent?.turnComplete).length;
  return { session, messages, closes, until, turnsComplete: (count) => until(() => complete() >= count) };
}

/** A user turn that makes the interviewer speak first, in the way the newer models take it. */
export const open = (client: LiveClient): void =>
  client.session.sendClientContent({ turns: [{ role: "user", parts: [{ text: "Begin." }] }], turnComplete: true });

export const outputText = (messages: readonly LiveServerMessage[]): string =>
  messages.map((message) => message.serverContent?.outputTranscription?.text ?? "").join("");

export const inputText = (messages: readonly LiveServerMessage[]): string =>
  messages.map((message) => message.serverContent?.inputTranscription?.text ?? "").join("");

export const audioChunks = (messages: readonly LiveServerMessage[]): Buffer[] =>
  messages.flatMap((message) =>
    (message.serverContent?.modelTurn?.parts ?? []).flatMap((part) =>
      part.inlineData?.data === undefined ? [] : [Buffer.from(part.inlineData.data, "base64")],
    ),
  );
