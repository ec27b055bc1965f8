import type { SpeechCoverage } from "@mockingbird/domain";
import type { TurnTaking } from "@mockingbird/proto";
import { answerPauseMs } from "../gemini/turn-taking.ts";
import { SpeechTally } from "../transcript/speech-tally.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { Microphone } from "./microphone.ts";
import { candidateMs } from "./sound-buffer.ts";
import { SpeechMeter } from "./speech-meter.ts";

/** The candidate's side: the sound goes to Gemini, its text comes back, and how much of it came back is counted. */
export class Candidate {
  readonly #microphone: Microphone;
  readonly #transcript: Transcript;
  readonly #meter = new SpeechMeter();
  readonly #tally: SpeechTally;
  #replied = false;
  /** Something was said since the talk key went down. */
  #spokeToKey = false;

  constructor(microphone: Microphone, transcript: Transcript, coverage: SpeechCoverage) {
    this.#microphone = microphone;
    this.#transcript = transcript;
    this.#tally = new SpeechTally(coverage);
  }

  /** Whether an answer is being given at this moment. */
  get speaking(): boolean {
    return this.#meter.speaking || this.#microphone.talking;
  }

  /** Whether something was said that has not been transcribed. */
  get untranscribed(): boolean {
    return this.#meter.untranscribed;
  }

  /** When the candidate was last heard to speak, in ms since the interview went live; 0 for never. */
  get lastHeardAtMs(): number {
    return this.#meter.lastHeardAtMs;
  }

  get coverage(): SpeechCoverage {
    return this.#tally.coverage;
  }

  setTurnTaking({ patience, pushToTalk }: TurnTaking): void {
    this.#microphone.setPushToTalk(pushToTalk);
    this.#meter.pauseMs = answerPauseMs[patience];
  }

  /** PCM16LE mono 16 kHz. Answers whether an answer begins or seems over with it. */
  hear(pcm: Uint8Array, nowMs: number): "started" | "paused" | undefined {
    if (!this.#microphone.hear(pcm)) return undefined;
    const change = this.#meter.hear(pcm, candidateMs(pcm), nowMs);
    if (change === "started" && this.#replied) {
      this.#replied = false;
      this.#tally.nextAnswer();
      this.#transcript.answerStarts();
    }
    const speechMs = this.#meter.takeSpeechMs();
    if (speechMs > 0) this.#tally.heard(speechMs);
    if (!this.#microphone.talking) return change;
    // While the key is down a pause means nothing.
    this.#spokeToKey ||= change === "started";
    return change === "paused" ? undefined : change;
  }

  /** The talk key. True when an answer is over with it. */
  talk(talking: boolean): boolean {
    this.#microphone.talk(talking);
    return !talking && this.#stop();
  }

  /** The answer is over, or the microphone is off. True when something was being said. */
  endAnswer(): boolean {
    this.#microphone.endAnswer();
    return this.#stop();
  }

  /** The interviewer speaks: what is transcribed from now on may still be late, what is heard is another answer. */
  replied(): void {
    this.#replied = true;
  }

  /** A piece of the answer in writing. */
  transcribed(text: string): void {
    this.#tally.transcribed(text);
    const fromMs = this.#meter.takeStart();
    const toMs = this.#meter.lastHeardAtMs;
    this.#transcript.candidateSaid(text, fromMs === undefined ? {} : { fromMs, toMs });
  }

  #stop(): boolean {
    const spoke = this.#meter.stop() === "paused" || this.#spokeToKey;
    this.#spokeToKey = false;
    return spoke;
  }
}
