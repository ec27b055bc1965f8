import type { ServerMessage } from "@mockingbird/proto";
import type { Heard } from "../transcript/cut-to-heard.ts";
import { DueTimer } from "./due-timer.ts";
import { audioMs, PlaybackQueue } from "./playback-queue.ts";

export interface VoicePorts {
  send: (message: ServerMessage) => void;
  now: () => number;
  /** All sound that has arrived was sent, and has had the time to be heard. */
  onPlayed: () => void;
}

/** One stretch of interviewer speech. */
interface Generation {
  number: number;
  audioMs: number;
  complete: boolean;
}

/** How long sound of an interrupted sentence may trickle in when Gemini forgets to say that the turn is over. */
const staleMs = 2_000;
/** The browser's jitter buffer and the network, added to the time that sound takes to play. */
const playbackDelayMs = 300;

/** What the interviewer is saying: its sound on the way to the candidate, and what of it can have been heard. */
export class InterviewerVoice {
  readonly #ports: VoicePorts;
  readonly #queue = new PlaybackQueue();
  #generation: Generation | undefined;
  /** The sentence before: complete, but perhaps still playing. */
  #playing: Generation | undefined;
  #staleUntilMs = 0;
  readonly #timer = new DueTimer(() => this.#pump());

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

  /** Whether all sound that has arrived was heard. */
  get played(): boolean {
    return this.#queue.drained && this.#ports.now() >= this.#queue.playsUntilMs + playbackDelayMs;
  }

  /** Whether all sound of the sentence under way has arrived, as Gemini says. */
  get complete(): boolean {
    return this.#generation?.complete === true;
  }

  /** How much of the sentence under way has arrived as sound. */
  get arrivedMs(): number {
    return this.#generation?.audioMs ?? 0;
  }

  start(number: number): void {
    this.#generation = { number, audioMs: 0, complete: false };
    this.#playing = undefined;
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
    this.#playing = this.#generation ?? this.#playing;
    this.#generation = undefined;
  }

  /** Drops what was not sent, and answers what had been heard of the sentence that is spoken or playing, if one is. */
  cut(): Heard | undefined {
    const heard = this.heard();
    if (this.#generation) this.#staleUntilMs = this.#ports.now() + staleMs;
    this.#queue.drop(this.#ports.now());
    this.#generation = undefined;
    this.#playing = undefined;
    this.#pump();
    return heard;
  }

  heard(): Heard | undefined {
    const open = this.#generation ?? (this.played ? undefined : this.#playing);
    if (!open) return undefined;
    const heardMs = this.#queue.heardMs(open.number, this.#ports.now());
    return { heardMs, audioMs: open.audioMs, complete: open.complete };
  }

  stop(): void {
    this.#timer.stop();
  }

  /** Sends the sound that is due and comes back for the rest. */
  #pump(): void {
    const nowMs = this.#ports.now();
    for (const audio of this.#queue.take(nowMs)) this.#ports.send({ type: "audio", ...audio });
    if (this.played) {
      this.#timer.stop();
      this.#ports.onPlayed();
      return;
    }
    this.#timer.set(this.#queue.waitMs(nowMs) ?? this.#queue.playsUntilMs + playbackDelayMs - nowMs, nowMs);
  }
}
