import type { EmulatorScript, SessionReport } from "@mockingbird/gemini-emulator";

/** What a test asks of the emulator of the stack under test. */
export type EmulatorControl = {
  /** What the candidate's turns will be transcribed as. */
  script(script: EmulatorScript): Promise<void>;
  /** Every session so far, the oldest first. */
  sessions(): Promise<SessionReport[]>;
  /** All the PCM16 mono 24 kHz that session `number` was sent. */
  audio(number: number): Promise<Uint8Array>;
};

export function controlEmulator(url: string): EmulatorControl {
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await fetch(`${url}${path}`, init);
    if (!response.ok) throw new Error(`The emulator answered ${response.status} to ${path}: ${await response.text()}`);
    return response;
  };
  return {
    async script(script) {
      await ask("/emulator/script", { method: "POST", body: JSON.stringify(script) });
    },
    async sessions() {
      return (await ask("/emulator/sessions")).json();
    },
    async audio(number) {
      return new Uint8Array(await (await ask(`/emulator/sessions/${number}/audio`)).arrayBuffer());
    },
  };
}
