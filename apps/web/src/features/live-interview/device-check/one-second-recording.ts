import { candidateFrameMs } from "@mockingbird/domain/limits";
import { loudness } from "../audio/loudness.ts";
import { decodePcm16 } from "../audio/pcm16.ts";

/** Louder than a quiet room: somebody has said something. */
export const heardLevel = 0.35;
const recordedFrames = 1_000 / candidateFrameMs;
/** What came just before the first loud sound belongs to it: words begin softly. */
const framesBefore = 200 / candidateFrameMs;
const waitingFramesMax = 6_000 / candidateFrameMs;

export type Recording = { kind: "recorded"; samples: Float32Array<ArrayBuffer> } | { kind: "nothingHeard" };

/** Takes one second of somebody's voice out of a microphone's frames, from when they begin to speak. It stays where it is made. */
export class OneSecondRecording {
  #frames: Float32Array[] = [];
  #waited = 0;
  #hasBegun = false;

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Takes 20 ms of PCM16LE. Answers once there is a second, or once nothing was heard for too long. */
  push(pcm: Uint8Array): Recording | null {
    const frame = decodePcm16(pcm);
    this.#frames.push(frame);
    this.#hasBegun ||= loudness(frame) > heardLevel;
    if (!this.#hasBegun) {
      this.#waited += 1;
      this.#frames = this.#frames.slice(-framesBefore);
      return this.#waited < waitingFramesMax ? null : { kind: "nothingHeard" };
    }
    if (this.#frames.length < recordedFrames) return null;
    return { kind: "recorded", samples: joined(this.#frames) };
  }
}

function joined(frames: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(frames.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const frame of frames) {
    samples.set(frame, filled);
    filled += frame.length;
  }
  return samples;
}
