import { speechRateHz } from "../speech/speech-rate.ts";
import type { UsageMetadata } from "./usage-meter.ts";

export interface TurnReport {
  text: string;
  interrupted: boolean;
  /** How much of the turn's audio was sent, in samples at 24 kHz. */
  audioSentSamples: number;
  /** When `interrupted` was sent, in ms since the epoch; undefined for a turn that was not. */
  interruptedAtMs: number | undefined;
}

export interface FaultReport {
  moment: string;
  /** Such as `reset`, or `close quota`. */
  kind: string;
}

export interface SessionReport {
  /** Counts from 1 in the order of connecting. */
  number: number;
  apiVersion: string;
  openedAt: string;
  /** The setup as received, before anything was made of it. */
  setup: unknown;
  resumedFromSession: number | undefined;
  /** Frames received by kind, such as `realtimeInput.audio`. */
  framesReceived: Record<string, number>;
  /** The same of frames that came when nobody was there any more: after a stall without end, or after goAway. */
  framesUnheard: Record<string, number>;
  audioReceivedSeconds: number;
  audioSentSeconds: number;
  /** What the candidate's turns were transcribed as. */
  heard: string[];
  turns: TurnReport[];
  /** What each turn was billed, interrupted ones included, in order. */
  usage: UsageMetadata[];
  /** The scripted faults that happened, in order. */
  faults: FaultReport[];
  /** Undefined while the socket is open. `code` is what the other side saw, or said. */
  closed: { by: "client" | "emulator"; code: number; reason: string } | undefined;
}

const samplesKeptMax = speechRateHz * 60 * 45;

/** Adding up many short chunks leaves crumbs of binary fractions that nobody wants to compare. */
const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** What happened in one session, for tests to look at. Never holds the key. */
export class SessionRecord {
  readonly #report: SessionReport;
  readonly #audio: Int16Array[] = [];
  #sentSamples = 0;

  constructor(number: number, apiVersion: string) {
    this.#report = {
      number,
      apiVersion,
      openedAt: new Date().toISOString(),
      setup: undefined,
      resumedFromSession: undefined,
      framesReceived: {},
      framesUnheard: {},
      audioReceivedSeconds: 0,
      audioSentSeconds: 0,
      heard: [],
      turns: [],
      usage: [],
      faults: [],
      closed: undefined,
    };
  }

  get number(): number {
    return this.#report.number;
  }

  report(): SessionReport {
    return structuredClone({
      ...this.#report,
      audioReceivedSeconds: toMilliseconds(this.#report.audioReceivedSeconds),
      audioSentSeconds: toMilliseconds(this.#sentSamples / speechRateHz),
    });
  }

  /** Everything that was sent as speech, PCM16LE mono at 24 kHz. */
  audio(): Buffer {
    return Buffer.concat(this.#audio.map((chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
  }

  forgetAudio(): void {
    this.#audio.length = 0;
  }

  setup(setup: unknown, resumedFromSession: number | undefined): void {
    this.#report.setup = setup;
    this.#report.resumedFromSession = resumedFromSession;
  }

  frame(kind: string): void {
    this.#report.framesReceived[kind] = (this.#report.framesReceived[kind] ?? 0) + 1;
  }

  unheard(kind: string): void {
    this.#report.framesUnheard[kind] = (this.#report.framesUnheard[kind] ?? 0) + 1;
  }

  audioReceived(seconds: number): void {
    this.#report.audioReceivedSeconds += seconds;
  }

  audioSent(samples: Int16Array): void {
    this.#sentSamples += samples.length;
    if (samples.length > 0 && this.#sentSamples <= samplesKeptMax) this.#audio.push(samples);
  }

  heard(text: string): void {
    this.#report.heard.push(text);
  }

  turn(turn: TurnReport): void {
    this.#report.turns.push(turn);
  }

  billed(usage: UsageMetadata): void {
    this.#report.usage.push(usage);
  }

  fault(fault: FaultReport): void {
    this.#report.faults.push(fault);
  }

  /** The first to close is the one who closed. */
  closed(by: "client" | "emulator", code: number, reason: string): void {
    this.#report.closed ??= { by, code, reason };
  }
}
