import { bytesPerSample, interviewerAudioRateHz } from "@mockingbird/domain";

/** How far ahead of its playing sound is sent: enough for a network that stalls, little enough to be taken back. */
const leadMs = 2_000;
/** Longest wait for more that is worth a timer. */
const stepMs = 100;
/** Sound kept for one listener. Gemini can send many minutes at once; what is beyond this is dropped. */
const backlogBytesMax = interviewerAudioRateHz * bytesPerSample * 300;

export interface InterviewerAudio {
  generation: number;
  pcm: Uint8Array;
  /** Interviewer audio sent before this, in ms. */
  timestampMs: number;
}

/**
 * Hands Gemini's sound on at the pace of listening. Gemini sends much faster; kept here, the rest of a sentence can
 * still be dropped when the candidate speaks up, and a slow connection holds only a few seconds of it.
 */
export class PlaybackQueue {
  #frames: { generation: number; pcm: Uint8Array }[] = [];
  #queuedBytes = 0;
  #sentMs = 0;
  /** Sent of the generation that was sent last. */
  #generation = 0;
  #generationSentMs = 0;
  #playsUntilMs = 0;

  /** False when the backlog is full and the frame was dropped. */
  push(generation: number, pcm: Uint8Array): boolean {
    if (this.#queuedBytes + pcm.byteLength > backlogBytesMax) return false;
    this.#frames.push({ generation, pcm });
    this.#queuedBytes += pcm.byteLength;
    return true;
  }

  /** Takes what may be sent now. */
  take(nowMs: number): InterviewerAudio[] {
    const due: InterviewerAudio[] = [];
    while (this.#playsUntilMs - nowMs < leadMs) {
      const frame = this.#frames.shift();
      if (!frame) break;
      const frameMs = audioMs(frame.pcm);
      due.push({ ...frame, timestampMs: Math.round(this.#sentMs) });
      this.#queuedBytes -= frame.pcm.byteLength;
      this.#sentMs += frameMs;
      if (frame.generation !== this.#generation) this.#generationSentMs = 0;
      this.#generation = frame.generation;
      this.#generationSentMs += frameMs;
      this.#playsUntilMs = Math.max(this.#playsUntilMs, nowMs) + frameMs;
    }
    return due;
  }

  /** Drops all that was not sent and forgets what was: the listener has been told to stop. */
  drop(nowMs: number): void {
    this.#frames = [];
    this.#queuedBytes = 0;
    this.#playsUntilMs = nowMs;
  }

  /** When to call `take` again, in ms from now; undefined when nothing waits. */
  waitMs(nowMs: number): number | undefined {
    return this.#frames.length === 0 ? undefined : Math.max(stepMs, this.#playsUntilMs - nowMs - leadMs);
  }

  /** How much of a generation can have been heard by now. */
  heardMs(generation: number, nowMs: number): number {
    if (generation !== this.#generation) return 0;
    return Math.max(0, this.#generationSentMs - Math.max(0, this.#playsUntilMs - nowMs));
  }

  /** Whether all sound so far has been sent. */
  get drained(): boolean {
    return this.#frames.length === 0;
  }

  /** When what was sent will have been played. */
  get playsUntilMs(): number {
    return this.#playsUntilMs;
  }
}

/** Length of PCM16LE mono 24 kHz. */
export function audioMs(pcm: Uint8Array): number {
  return (pcm.byteLength / (interviewerAudioRateHz * bytesPerSample)) * 1000;
}
