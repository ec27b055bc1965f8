import { candidateAudioRateHz, candidateFrameSamples } from "@mockingbird/domain/limits";
import { FrameAssembler } from "../frame-assembler.ts";
import { encodePcm16 } from "../pcm16.ts";
import { Resampler } from "../resampler.ts";
import { type CapturedFrame, captureProcessorName } from "./worklet-contract.ts";

/** Microphone → 16 kHz → 20 ms frames of PCM16, on the audio thread and at the device's own rate. */
class CaptureProcessor extends AudioWorkletProcessor {
  readonly #resampler = new Resampler(sampleRate, candidateAudioRateHz);
  readonly #assembler = new FrameAssembler(candidateFrameSamples);

  process(inputs: Float32Array[][]): boolean {
    const microphone = inputs[0]?.[0];
    if (microphone) {
      this.#assembler.push(this.#resampler.process(microphone), (frame) => {
        const message: CapturedFrame = { pcm: encodePcm16(frame).buffer };
        this.port.postMessage(message, [message.pcm]);
      });
    }
    return true;
  }
}

registerProcessor(captureProcessorName, CaptureProcessor);
