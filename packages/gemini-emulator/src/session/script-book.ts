import { z } from "zod";

/** What a test wants of the emulator. */
export const emulatorScriptSchema = z.strictObject({
  /** Only for sessions whose system instruction contains this; without it, for those that no other script names. */
  instructionIncludes: z.string().min(1).optional(),
  /** What the candidate's turns are transcribed as, used up in order. */
  hear: z.array(z.string()).optional(),
});
export type EmulatorScript = z.input<typeof emulatorScriptSchema>;

/** The scripts in force. A new one replaces an earlier one for the same sessions. */
export class ScriptBook {
  readonly #hear = new Map<string | undefined, string[]>();

  add(script: EmulatorScript): void {
    this.#hear.set(script.instructionIncludes, [...(script.hear ?? [])]);
  }

  /** @returns the next scripted transcription for a session with this instruction, if there is one left. */
  nextHeard(systemInstruction: string): string | undefined {
    const named = [...this.#hear].find(([part]) => part !== undefined && systemInstruction.includes(part));
    return (named?.[1] ?? this.#hear.get(undefined))?.shift();
  }
}
