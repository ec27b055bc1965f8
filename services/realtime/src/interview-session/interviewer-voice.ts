import type { ServerMessage } from "@mockingbird/proto";
import type { Heard } from "../transcript/cut-to-heard.ts";
import { audioMs, PlaybackQueue } from "./playback-queue.ts";

export interface VoicePorts {
  send: (message: ServerMessage) => void;
  now: () => number;
  /** All sound that has arrived was sent. */
  onDrained: () => void;
}

/** One stretch of interviewer speech. */
interface Generation {
  number: number;
  audioMs: number;
  complete: boolean;
}

/** How long sound of an interrupted sentence may trickle in when Gemini forgets to say that the turn is over. */
const staleMs = 2_000;

/** What the interviewer is saying: its sound on the way to the candidate, and what of it can have been heard. */
export class InterviewerVoice {
  readonly #ports: VoicePorts;
  readonly #queue = new PlaybackQueue();
  #generation: Generation | undefined;
  #staleUntilMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: VoicePorts) {
    this.#ports = ports;
  }

  /** Whether a sentence is under way, as far as Gemini has told. */
  get speaking(): boolean {
    return this.#generation !== undefined;
  }

  /** Whether speech that arrives now is a leftover of what was interrupted. */
  get stale(): boolean {
    return this.#ports.now() < this.#staleUntilMs;
  }

  get drained(): boolean {
    return this.#queue.drained;
  }

  /** How much of the sentence under way has arrived as sound. */
  get arrivedMs(): number {
    return this.#generation?.audioMs ?? 0;
  }

  start(number: number): void {
    this.#generation = { number, audioMs: 0, complete: false };
  }

  /** PCM16LE mono 24 kHz of the sentence under way. */
  say(pcm: Uint8Array): void {
    if (!this.#generation) return;
    this.#generation.audioMs += audioMs(pcm);
    this.#queue.push(this.#generation.number, pcm);
    this.#pump();
  }

  allArrived(): void {
    if (this.#generation) this.#generation.complete = true;
  }

  /** The turn is over. Its sound may still be on the way. */
  finish(): void {
    this.#staleUntilMs = 0;
    this.#generation = undefined;
  }

  /** Drops what was not sent, and answers what had been heard of the sentence under way. */
  cut(): Heard | undefined {
    const heard = this.heard();
    if (heard) this.#staleUntilMs = this.#ports.now() + staleMs;
    this.#queue.drop(this.#ports.now());
    this.#generation = undefined;
    return heard;
  }

  heard(): Heard | undefined {
    const open = this.#generation;
    if (!open) return undefined;
    const heardMs = this.#queue.heardMs(open.number, this.#ports.now());
    return { heardMs, audioMs: open.audioMs, complete: open.complete };
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Sends the sound that is due and comes back for the rest. */
  #pump(): void {
    for (const audio of this.#queue.take(this.#ports.now())) this.#ports.send({ type: "audio", ...audio });
    clearTimeout(this.#timer);
    const waitMs = this.#queue.waitMs(this.#ports.now());
    if (waitMs === undefined) this.#ports.onDrained();
    else this.#timer = setTimeout(() => this.#pump(), waitMs);
  }
}
