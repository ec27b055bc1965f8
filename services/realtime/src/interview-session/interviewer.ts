import type { ServerMessage } from "@mockingbird/proto";
import type { Heard } from "../transcript/cut-to-heard.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { InterviewerVoice } from "./interviewer-voice.ts";

export interface InterviewerPorts {
  send: (message: ServerMessage) => void;
  now: () => number;
  transcript: Transcript;
  /** A new stretch of speech begins: its number, or undefined when it is not to be heard. */
  onStarts: () => number | undefined;
  /** The first sound of a stretch of speech has arrived. */
  onFirstSound: (generation: number) => void;
  /** All sound that has arrived was heard. */
  onPlayed: () => void;
}

/** One stretch of speech. `playedMs`: how much of it was played, in the loudspeaker's own words; absent while it has none. */
interface Stretch {
  readonly generation: number;
  playedMs?: number;
}

/** How long after its last sound a turn counts as complete though Gemini does not say so. */
const turnCompleteWaitMs = 2_000;

/** The interviewer's side: what Gemini says becomes sound and captions, turn by turn. */
export class Interviewer {
  readonly #ports: InterviewerPorts;
  readonly #voice: InterviewerVoice;
  #stretch: Stretch = { generation: 0 };
  /** What was cut off last. The loudspeaker's word on it may come when the next stretch has begun. */
  #cut: Stretch | undefined;
  #completeAtMs = 0;

  constructor(ports: InterviewerPorts) {
    this.#ports = ports;
    this.#voice = new InterviewerVoice(ports);
  }

  /** Whether a turn is under way, as far as Gemini has told. */
  get speaking(): boolean {
    return this.#voice.speaking;
  }

  /** Whether there is something to interrupt: a turn under way, or one that still plays. */
  get audible(): boolean {
    return this.#voice.heard() !== undefined;
  }

  get played(): boolean {
    return this.#voice.played;
  }

  /** Whether everything of the turn has arrived and been heard, and only the word that it is over is missing. */
  get overdue(): boolean {
    return this.#voice.complete && this.#voice.played && this.#ports.now() - this.#completeAtMs > turnCompleteWaitMs;
  }

  /** PCM16LE mono 24 kHz. False when it is not to be heard. */
  say(pcm: Uint8Array): boolean {
    if (!this.#begin()) return false;
    if (this.#voice.arrivedMs === 0) this.#ports.onFirstSound(this.#stretch.generation);
    this.#voice.say(pcm);
    return true;
  }

  /** A piece of what is said, in writing. False when it is not to be heard. */
  write(text: string): boolean {
    if (!this.#begin()) return false;
    this.#ports.transcript.interviewerSays(text, this.#voice.arrivedMs);
    return true;
  }

  allArrived(): void {
    this.#voice.allArrived();
    this.#completeAtMs = this.#ports.now();
  }

  /** The turn is over; false when there was none. Its sound may still be playing. */
  finish(): boolean {
    const spoke = this.#voice.speaking;
    this.#voice.finish();
    if (spoke) this.#ports.transcript.interviewerEnds();
    return spoke;
  }

  /** Silences the listener first; the rest of the sentence is dropped and the turn keeps what was heard. */
  interrupt(): void {
    const { generation } = this.#stretch;
    if (generation > 0) this.#ports.send({ type: "interrupted", throughGeneration: generation });
    const heard = this.#voice.cut();
    if (!heard) return;
    this.#cut = this.#stretch;
    this.#ports.transcript.interviewerEnds(this.#asPlayed(heard));
  }

  /**
   * The loudspeaker has played so much of a stretch of speech; `silenced`: and was told to stop. After a reload it counts
   * from nothing, but what was heard before that stays heard.
   */
  wasHeard({ generation, playedMs, silenced }: { generation: number; playedMs: number; silenced: boolean }): void {
    const stretch = [this.#stretch, this.#cut].find((known) => known?.generation === generation);
    if (!stretch) return;
    stretch.playedMs = Math.max(stretch.playedMs ?? 0, playedMs);
    if (stretch === this.#cut) this.#ports.transcript.interviewerWasHeard(stretch.playedMs, silenced);
  }

  /**
   * The connection is gone, and a new one never goes on with the sentence that was being spoken. One whose sound has all
   * arrived plays on. True when a sentence was cut off.
   */
  breakOff(): boolean {
    const unfinished = this.#voice.speaking && !this.#voice.complete;
    if (unfinished) this.interrupt();
    this.finish();
    return unfinished;
  }

  /** Says no more, and writes down what was heard. */
  stop(): void {
    this.#voice.stop();
    const heard = this.#voice.speaking ? this.#voice.heard() : undefined;
    this.#ports.transcript.close(heard && this.#asPlayed(heard));
  }

  #asPlayed(heard: Heard): Heard {
    const { playedMs } = this.#stretch;
    return playedMs === undefined ? heard : { ...heard, playedMs };
  }

  /** Whether what arrives now is to be heard; opens the turn with its first piece. */
  #begin(): boolean {
    if (this.#voice.speaking) return true;
    const generation = this.#voice.stale ? undefined : this.#ports.onStarts();
    if (generation === undefined) return false;
    this.#stretch = { generation };
    this.#voice.start(generation);
    this.#ports.transcript.interviewerStarts();
    return true;
  }
}
