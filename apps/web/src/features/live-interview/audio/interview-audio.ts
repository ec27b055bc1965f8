import { playedMs } from "./played-ms.ts";
import type { SoundOutput } from "./sound-output.ts";
import { type SinkContext, watchSoundOutput } from "./watch-sound-output.ts";
import {
  type CapturedFrame,
  captureProcessorName,
  captureWorkletUrl,
  type PlaybackCommand,
  type PlaybackLevel,
  type PlaybackReport,
  playbackProcessorName,
  playbackWorkletUrl,
} from "./worklets/worklet-contract.ts";

/** After this long with nothing heard the rest of a goodbye is given up, so that a sleeping sound card cannot hold the page. */
const drainMsMax = 30_000;

const soundCardMs = 100;

/** Everything that sounds: one AudioContext at the device's own rate, a microphone into it and the interviewer out of it. */
export class InterviewAudio {
  onFrame: (pcm: Uint8Array) => void = () => {};
  onLevel: (level: PlaybackLevel) => void = () => {};
  /** A generation's first sample was played; after how much more time, in ms, it leaves the loudspeaker. */
  onBegan: (generation: number, latencyMs: number) => void = () => {};
  /** The interviewer has fallen silent, as `interrupt` asked; so much of that generation was played, in ms. */
  onSilenced: (throughGeneration: number, playedMs: number) => void = () => {};
  onMicrophoneLost: () => void = () => {};
  /** The samples of each side as they are now, for drawing. */
  readonly candidate: AnalyserNode;
  readonly interviewer: AnalyserNode;
  readonly #context: AudioContext;
  readonly #capture: AudioWorkletNode;
  readonly #playback: AudioWorkletNode;
  #stream: MediaStream | null = null;
  #source: MediaStreamAudioSourceNode | null = null;
  #muted = false;
  #drains = new Map<number, () => void>();
  #lastDrainId = 0;

  private constructor(context: AudioContext, stream: MediaStream | null) {
    this.#context = context;
    this.candidate = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
    this.interviewer = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0 });
    this.#capture = new AudioWorkletNode(context, captureProcessorName, {
      channelCount: 1,
      channelCountMode: "explicit",
    });
    this.#playback = new AudioWorkletNode(context, playbackProcessorName, { numberOfInputs: 0 });
    this.#capture.port.onmessage = ({ data }: MessageEvent<CapturedFrame>) => {
      if (!this.#muted) this.onFrame(new Uint8Array(data.pcm));
    };
    this.#playback.port.onmessage = ({ data }: MessageEvent<PlaybackReport>) => this.#hear(data);
    this.candidate.connect(this.#capture);
    // It puts out silence; without a way to the speakers a browser may not run it at all.
    this.#capture.connect(context.destination);
    this.#playback.connect(this.interviewer).connect(context.destination);
    if (stream) this.switchMicrophone(stream);
  }

  /**
   * Call from a click: browsers keep a context that nobody asked for suspended. Without a stream there is no microphone, for
   * somebody who types.
   */
  static async open(stream: MediaStream | null): Promise<InterviewAudio> {
    const context = new AudioContext({ latencyHint: "interactive" });
    await Promise.all([
      context.audioWorklet.addModule(captureWorkletUrl),
      context.audioWorklet.addModule(playbackWorkletUrl),
      context.resume(),
    ]);
    return new InterviewAudio(context, stream);
  }

  get microphoneId(): string | undefined {
    return this.#stream?.getAudioTracks()[0]?.getSettings().deviceId;
  }

  /** What the device calls the microphone in use. */
  get microphoneLabel(): string | undefined {
    return this.#stream?.getAudioTracks()[0]?.label;
  }

  static get canChooseSpeaker(): boolean {
    return "setSinkId" in AudioContext.prototype;
  }

  async chooseSpeaker(deviceId: string): Promise<void> {
    const context: SinkContext = this.#context;
    await context.setSinkId?.(deviceId === "default" ? "" : deviceId);
  }

  switchMicrophone(stream: MediaStream): void {
    this.#source?.disconnect();
    if (this.#stream) stopTracks(this.#stream);
    this.#stream = stream;
    this.#source = this.#listenTo(stream);
    this.setMuted(this.#muted);
  }

  /** A muted microphone is silent at its source: nothing is captured, drawn or sent. */
  setMuted(muted: boolean): void {
    this.#muted = muted;
    for (const track of this.#stream?.getAudioTracks() ?? []) track.enabled = !muted;
  }

  play(generation: number, pcm: Uint8Array): void {
    const bytes = new Uint8Array(pcm).buffer;
    this.#command({ type: "audio", generation, pcm: bytes }, [bytes]);
  }

  interrupt(throughGeneration: number): void {
    this.#command({ type: "interrupt", throughGeneration });
  }

  /** Resolves when everything that was given to `play` before has been heard. */
  drained(): Promise<void> {
    this.#lastDrainId += 1;
    const id = this.#lastDrainId;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, drainMsMax);
      this.#drains.set(id, () => {
        clearTimeout(timer);
        // What left the worklet is still on its way through the sound card.
        setTimeout(resolve, soundCardMs + this.#context.outputLatency * 1_000);
      });
      this.#command({ type: "drain", id });
    });
  }

  /** Three soft notes, so that somebody can hear whether they would hear. */
  playTestSound(): Promise<void> {
    const start = this.#context.currentTime + 0.05;
    const notes = [523.25, 659.25, 783.99].map((frequency, n) => {
      const at = start + n * 0.22;
      const note = new OscillatorNode(this.#context, { type: "sine", frequency });
      const loudness = new GainNode(this.#context, { gain: 0 });
      loudness.gain.linearRampToValueAtTime(0, at);
      loudness.gain.linearRampToValueAtTime(0.22, at + 0.03);
      loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
      note.connect(loudness).connect(this.interviewer);
      note.start(at);
      note.stop(at + 0.55);
      return note;
    });
    return new Promise((resolve) => {
      notes.at(-1)?.addEventListener("ended", () => resolve());
    });
  }

  /** Plays sound that no interview knows of, mono, from −1 to 1. Resolves when its last sample was played. */
  playSamples(samples: Float32Array<ArrayBuffer>, sampleRate: number): Promise<void> {
    const buffer = new AudioBuffer({ length: samples.length, numberOfChannels: 1, sampleRate });
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    source.connect(this.interviewer);
    return new Promise((resolve) => {
      source.onended = () => resolve();
      source.start();
    });
  }

  /** Tells at once and at each change whether the candidate can hear anything. @returns how to stop. */
  onSoundOutput(listener: (output: SoundOutput) => void): () => void {
    return watchSoundOutput(this.#context, listener);
  }

  resume(): Promise<void> {
    return this.#context.resume();
  }

  close(): void {
    if (this.#stream) stopTracks(this.#stream);
    for (const resolve of this.#drains.values()) resolve();
    if (this.#context.state !== "closed") void this.#context.close();
  }

  #listenTo(stream: MediaStream): MediaStreamAudioSourceNode {
    const source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: stream });
    source.connect(this.candidate);
    for (const track of stream.getAudioTracks()) track.onended = () => this.onMicrophoneLost();
    return source;
  }

  #hear(report: PlaybackReport): void {
    if (report.type === "level") this.onLevel(report);
    else if (report.type === "began") this.onBegan(report.generation, this.#context.outputLatency * 1_000);
    else if (report.type === "silenced") this.onSilenced(report.throughGeneration, playedMs(report.playedSamples));
    else {
      this.#drains.get(report.id)?.();
      this.#drains.delete(report.id);
    }
  }

  #command(command: PlaybackCommand, transfer: Transferable[] = []): void {
    this.#playback.port.postMessage(command, transfer);
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.onended = null;
    track.stop();
  }
}
