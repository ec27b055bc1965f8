/**
 * Whether the candidate can hear anything: `blocked` while the device has paused the sound, as a phone call does, and
 * `gone` while there is nothing left to hear it from.
 */
export type SoundOutput = "playing" | "blocked" | "gone";

export interface SoundOutputFacts {
  /** That of the AudioContext; "interrupted" too, on an iPhone. */
  contextState: string;
  /** Loudspeakers and headphones the browser names now. */
  outputs: number;
  /** Whether it has ever named one: not every browser does, and one that does not knows nothing of their absence. */
  outputsNamed: boolean;
  /** The sound card has failed, and has not played since. */
  failed: boolean;
}

export function soundOutputOf({ contextState, outputs, outputsNamed, failed }: SoundOutputFacts): SoundOutput {
  if (contextState === "closed") return "playing";
  if (failed || (outputsNamed && outputs === 0)) return "gone";
  return contextState === "running" ? "playing" : "blocked";
}
