import type { LiveSession } from "../gemini/open-live-session.ts";
import { SoundBuffer } from "./sound-buffer.ts";

/** What the line to Gemini must be able to do for the microphone. */
type Line = Pick<LiveSession, "sendAudio" | "startAnswer" | "endAnswer">;

/** Sound kept while there is no connection. */
const gapMsMax = 5_000;
/** Sound from before the key went down: people begin to speak while they press. */
const preRollMs = 500;

/** The candidate's sound on its way to Gemini: held back while nobody is there, and between presses of the talk key. */
export class Microphone {
  readonly #onDropped: (milliseconds: number) => void;
  readonly #gap = new SoundBuffer(gapMsMax);
  readonly #preRoll = new SoundBuffer(preRollMs);
  #line: Line | undefined;
  #pushToTalk = false;
  #talking = false;
  #held = false;
  #endDue = false;

  constructor(onDropped: (milliseconds: number) => void) {
    this.#onDropped = onDropped;
  }

  /** Whether the talk key is down. */
  get talking(): boolean {
    return this.#talking;
  }

  /** Whether there is sound to come that Gemini has not been sent. */
  get held(): boolean {
    return this.#held;
  }

  setPushToTalk(pushToTalk: boolean): void {
    if (!pushToTalk) this.talk(false);
    this.#pushToTalk = pushToTalk;
  }

  /** PCM16LE mono 16 kHz. False when it is not meant for the interviewer. */
  hear(pcm: Uint8Array): boolean {
    if (this.#pushToTalk && !this.#talking) {
      this.#preRoll.push(pcm);
      return false;
    }
    this.#forward(pcm);
    return true;
  }

  talk(talking: boolean): void {
    if (!this.#pushToTalk || talking === this.#talking) return;
    this.#talking = talking;
    if (talking) {
      this.#line?.startAnswer();
      for (const pcm of this.#preRoll.take()) this.#forward(pcm);
    } else {
      this.#end();
    }
  }

  /** The answer is over, or the microphone is off. */
  endAnswer(): void {
    if (this.#pushToTalk) this.talk(false);
    else this.#end();
  }

  /** Sends what was held back. */
  connect(line: Line): void {
    this.#line = line;
    if (this.#talking || this.#held) line.startAnswer();
    for (const pcm of this.#gap.take()) line.sendAudio(pcm);
    if (this.#endDue && this.#held) line.endAnswer();
    this.#held = false;
    this.#endDue = false;
  }

  /** Forgets what was held back: nobody is to answer it. */
  discard(): void {
    this.#gap.take();
    this.#held = false;
  }

  disconnect(): void {
    this.#line = undefined;
  }

  #forward(pcm: Uint8Array): void {
    if (this.#line) {
      this.#line.sendAudio(pcm);
      return;
    }
    this.#held = true;
    this.#endDue = false;
    const droppedMs = this.#gap.push(pcm);
    if (droppedMs > 0) this.#onDropped(droppedMs);
  }

  #end(): void {
    if (this.#line) this.#line.endAnswer();
    else this.#endDue = true;
  }
}
