import {
  audioBurstSecondsMax,
  audioFrameBytesMax,
  audioRealTimeFactorMax,
  bytesPerSample,
  candidateAudioRateHz,
  clientMessageBytesMax,
  malformedFramesMax,
  typedAnswerCharactersMax,
} from "@mockingbird/domain";
import { type ClientMessage, decodeClientMessage, MalformedMessageError } from "@mockingbird/proto";
import { TokenBucket } from "./token-bucket.ts";

export type FrameVerdict =
  | { type: "message"; message: ClientMessage }
  | { type: "dropped" }
  | { type: "close"; reason: "badFrame" | "tooFast" };

/** Frames over the rate that are dropped before the socket is closed: five seconds of 20 ms frames, as after a stall. */
const fastFramesMax = 250;
/** Buttons and pings: nobody presses more. */
const controlBurstMax = 60;
const controlPerSecondMax = 10;

const audioBytesPerSecond = candidateAudioRateHz * bytesPerSample;

/** Judges every frame of one socket before anything else sees it. Never throws on what a browser sent. */
export class FrameGuard {
  readonly #audioSeconds = new TokenBucket(audioBurstSecondsMax, audioRealTimeFactorMax);
  readonly #control = new TokenBucket(controlBurstMax, controlPerSecondMax);
  /** Dropped so far, for the log. */
  malformedFrames = 0;
  fastFrames = 0;

  judge(frame: string | ArrayBuffer, nowMs: number): FrameVerdict {
    const message = typeof frame === "string" ? undefined : decode(frame);
    if (!message) {
      this.malformedFrames += 1;
      return this.malformedFrames > malformedFramesMax ? { type: "close", reason: "badFrame" } : { type: "dropped" };
    }
    const inTime =
      message.type === "audio"
        ? this.#audioSeconds.take(message.pcm.byteLength / audioBytesPerSecond, nowMs)
        : this.#control.take(1, nowMs);
    if (inTime) return { type: "message", message };
    this.fastFrames += 1;
    return this.fastFrames > fastFramesMax ? { type: "close", reason: "tooFast" } : { type: "dropped" };
  }
}

function decode(frame: ArrayBuffer): ClientMessage | undefined {
  if (frame.byteLength > clientMessageBytesMax) return undefined;
  try {
    const message = decodeClientMessage(new Uint8Array(frame));
    return withinLimits(message) ? message : undefined;
  } catch (error) {
    if (error instanceof MalformedMessageError) return undefined;
    throw error;
  }
}

function withinLimits(message: ClientMessage): boolean {
  if (message.type === "audio") return message.pcm.byteLength <= audioFrameBytesMax;
  if (message.type === "textAnswer") return message.text.length <= typedAnswerCharactersMax;
  return true;
}
