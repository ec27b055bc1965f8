import { interviewerAudioRateHz } from "@mockingbird/domain/limits";
import { decodePcm16 } from "../pcm16.ts";
import { SpeechRenderer } from "../speech-renderer.ts";
import { type PlaybackCommand, type PlaybackReport, playbackProcessorName } from "./worklet-contract.ts";

const reportEverySeconds = 0.1;

/** PCM16 at 24 kHz → jitter buffer → the device's own rate, on the audio thread. */
class PlaybackProcessor extends AudioWorkletProcessor {
  readonly #renderer = new SpeechRenderer(interviewerAudioRateHz, sampleRate);
  #waitingDrains: number[] = [];
  #generation = 0;
  #squares = 0;
  #squaredSamples = 0;

  constructor(options: AudioWorkletNodeOptions) {
    super(options);
    this.port.onmessage = (event: MessageEvent<PlaybackCommand>) => this.#obey(event.data);
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const [first, ...others] = outputs[0] ?? [];
    if (!first) return true;
    this.#renderer.render(first);
    for (const channel of others) channel.set(first);
    this.#measure(first);
    this.#reportGeneration();
    if (this.#renderer.bufferedSamples === 0) this.#answerDrains();
    return true;
  }

  #obey(command: PlaybackCommand): void {
    if (command.type === "audio") {
      this.#renderer.push(command.generation, decodePcm16(new Uint8Array(command.pcm)));
    } else if (command.type === "interrupt") {
      const { throughGeneration } = command;
      this.#renderer.interrupt(throughGeneration);
      const playedSamples = this.#renderer.playedSamplesOf(throughGeneration);
      this.#report({ type: "silenced", throughGeneration, playedSamples });
    } else {
      this.#waitingDrains.push(command.id);
    }
  }

  #measure(played: Float32Array): void {
    for (const sample of played) this.#squares += sample * sample;
    this.#squaredSamples += played.length;
    if (this.#squaredSamples >= sampleRate * reportEverySeconds) this.#reportLevel();
  }

  #reportGeneration(): void {
    const generation = this.#renderer.playingGeneration;
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#report({ type: "began", generation });
  }

  #reportLevel(): void {
    this.#report({
      type: "level",
      rms: Math.sqrt(this.#squares / Math.max(1, this.#squaredSamples)),
      playedSamples: this.#renderer.playedSamples,
      generation: this.#renderer.playingGeneration,
      generationSamples: this.#renderer.playedSamplesOf(this.#renderer.playingGeneration),
      bufferedSamples: this.#renderer.bufferedSamples,
      underruns: this.#renderer.underruns,
    });
    this.#squares = 0;
    this.#squaredSamples = 0;
  }

  #answerDrains(): void {
    if (this.#waitingDrains.length > 0) this.#reportLevel();
    for (const id of this.#waitingDrains) this.#report({ type: "drained", id });
    this.#waitingDrains = [];
  }

  #report(report: PlaybackReport): void {
    this.port.postMessage(report);
  }
}

registerProcessor(playbackProcessorName, PlaybackProcessor);
