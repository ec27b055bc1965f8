import type { ServerMessage } from "@mockingbird/proto";
import { audioMs } from "./playback-queue.ts";

export type Sound = Extract<ServerMessage, { type: "audio" }>;

/** Sound on its way to a browser that has not said that it came. More would pile up in memory. */
const unreportedMsMax = 10_000;
/** The same for a browser that has never reported anything, and may be one that does not. */
const neverReportedMsMax = 120_000;
/** Sound held back for a browser that does not keep up. */
const heldMsMax = 60_000;

/** How much sound is on its way to one browser. A slow one gets the rest when it has reported what it received. */
export class SoundWindow {
  #sentMs = 0;
  #receivedMs: number | undefined;
  #held: Sound[] = [];
  #heldMs = 0;

  /** `send` it now; `hold`: kept here until a report makes room; `overflow`: the browser is beyond help. */
  admit(sound: Sound): "send" | "hold" | "overflow" {
    const lengthMs = audioMs(sound.pcm);
    if (this.#held.length === 0 && this.#hasRoom) {
      this.#sentMs += lengthMs;
      return "send";
    }
    if (this.#heldMs + lengthMs > heldMsMax) return "overflow";
    this.#held.push(sound);
    this.#heldMs += lengthMs;
    return "hold";
  }

  /** The browser has received so much, in ms since its socket opened. Answers what may be sent now. */
  received(receivedMs: number): Sound[] {
    this.#receivedMs = Math.min(this.#sentMs, Math.max(this.#receivedMs ?? 0, receivedMs));
    const due: Sound[] = [];
    while (this.#hasRoom) {
      const sound = this.#held.shift();
      if (!sound) break;
      const lengthMs = audioMs(sound.pcm);
      this.#heldMs -= lengthMs;
      this.#sentMs += lengthMs;
      due.push(sound);
    }
    return due;
  }

  /** Nothing of these stretches of speech is to be heard any more. */
  drop(throughGeneration: number): void {
    this.#held = this.#held.filter(({ generation }) => generation > throughGeneration);
    this.#heldMs = this.#held.reduce((sum, { pcm }) => sum + audioMs(pcm), 0);
  }

  get #hasRoom(): boolean {
    const limitMs = this.#receivedMs === undefined ? neverReportedMsMax : unreportedMsMax;
    return this.#sentMs - (this.#receivedMs ?? 0) < limitMs;
  }
}
