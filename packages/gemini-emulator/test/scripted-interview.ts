import type { LiveConnectConfig } from "@google/genai/web";
import type { EmulatorScript, GeminiEmulator } from "../src/index.ts";
import { connectLive, type LiveClient } from "./live-client.ts";

let interviews = 0;

/**
 * An interview of its own, with this script.
 * @returns how to connect to it, again with the handle of an earlier connection.
 */
export function scriptedInterview(emulator: GeminiEmulator, script: EmulatorScript) {
  const candidate = `Candidate ${++interviews}!`;
  emulator.script({ ...script, instructionIncludes: candidate });
  const systemInstruction = `${candidate}\nQuestions:\n1. Why this scheme?\n2. Which team did you lead?\n3. What next?`;
  const connect = (handle?: string, config: LiveConnectConfig = {}): Promise<LiveClient> =>
    connectLive({
      url: emulator.url,
      config: {
        systemInstruction,
        inputAudioTranscription: {},
        sessionResumption: handle === undefined ? {} : { handle },
        ...config,
      },
    });
  return { candidate, connect };
}

export const lastHandle = (client: LiveClient): string =>
  client.messages.flatMap((message) => message.sessionResumptionUpdate?.newHandle ?? []).at(-1) ?? "";
