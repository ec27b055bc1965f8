import type { UsageMetadata } from "@google/genai/web";
import { inject } from "vitest";

export interface EmulatorSession {
  number: number;
  apiVersion: string;
  setup: {
    model: string;
    systemInstruction: { parts: { text: string }[] };
    realtimeInputConfig?: { automaticActivityDetection?: Record<string, unknown> };
    sessionResumption?: { handle?: string };
  } & Record<string, unknown>;
  framesReceived: Record<string, number>;
  framesUnheard: Record<string, number>;
  audioReceivedSeconds: number;
  audioSentSeconds: number;
  resumedFromSession?: number;
  turns: { text: string; interrupted: boolean; audioSentSamples: number }[];
  usage: UsageMetadata[];
  /** What was scripted to go wrong and has. */
  faults: { moment: string; kind: string }[];
  closed?: { by: string; code: number };
}

/** The sessions Gemini had whose instruction contains a text that is the interview's own. */
export async function emulatorSessions(marker: string): Promise<EmulatorSession[]> {
  const sessions: EmulatorSession[] = await (await fetch(`${inject("emulatorUrl")}/emulator/sessions`)).json();
  return sessions.filter(({ setup }) => setup?.systemInstruction.parts.some(({ text }) => text.includes(marker)));
}

/** All the sound that these sessions sent, PCM16LE mono 24 kHz, in order. */
export async function emulatorSound(sessions: readonly EmulatorSession[]): Promise<Uint8Array> {
  const sounds = sessions.map(async ({ number }) =>
    (await fetch(`${inject("emulatorUrl")}/emulator/sessions/${number}/audio`)).bytes(),
  );
  return joined(await Promise.all(sounds));
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** Has the emulator transcribe what it hears of one interview as these lines, in order. */
export async function scriptHeard(marker: string, hear: string[]): Promise<void> {
  const body = JSON.stringify({ instructionIncludes: marker, hear });
  const answer = await fetch(`${inject("emulatorUrl")}/emulator/script`, { method: "POST", body });
  if (!answer.ok) throw new Error(`The emulator refused the script: ${await answer.text()}`);
}

/** Something that goes wrong once. The emulator's `fault-event.ts` says what can, and refuses anything else. */
export interface ScriptedFault {
  when: { moment: string; turn?: number; answer?: number; connection?: number };
  fault: { kind: string } & Record<string, string | number | boolean>;
}

/** Has this go wrong with the connections of one interview. */
export async function scriptFaults(marker: string, faults: ScriptedFault[]): Promise<void> {
  const body = JSON.stringify({ instructionIncludes: marker, faults });
  const answer = await fetch(`${inject("emulatorUrl")}/emulator/script`, { method: "POST", body });
  if (!answer.ok) throw new Error(`The emulator refused the script: ${await answer.text()}`);
}

/** Breaks the connection to Gemini of one interview. Answers how many there were. */
export async function severGemini(
  marker: string,
  code = 1011,
  reason = "Internal error encountered.",
): Promise<number> {
  const body = JSON.stringify({ marker, code, reason });
  return Number(await (await fetch(`${inject("geminiUrl")}/sever`, { method: "POST", body })).text());
}

/** The API keys that connections to Gemini of one interview were opened with. */
export async function geminiKeys(marker: string): Promise<(string | null)[]> {
  const body = JSON.stringify({ marker });
  return (await fetch(`${inject("geminiUrl")}/keys`, { method: "POST", body })).json();
}
