import type { SpeechCoverage } from "@mockingbird/domain";

/** Nobody speaks slower than this for long: a transcription of so many letters cannot cover more speech. */
const millisecondsPerCharacterMax = 150;

/**
 * How much of the candidate's speech was heard, and how much of it a transcription covers. Gemini is known to lose the
 * beginning of long answers, to stop in the middle of them, and to forget some altogether; none of that is announced.
 */
export class SpeechTally {
  #coverage: SpeechCoverage;
  /** Of the current answer. */
  #openMs = 0;
  #characters = 0;
  #coveredMs = 0;

  /** Goes on from what a dead object had counted. */
  constructor(coverage: SpeechCoverage) {
    this.#coverage = coverage;
  }

  get coverage(): SpeechCoverage {
    return { heardMs: Math.round(this.#coverage.heardMs), transcribedMs: Math.round(this.#coverage.transcribedMs) };
  }

  heard(speechMs: number): void {
    this.#openMs += speechMs;
    this.#coverage = { ...this.#coverage, heardMs: this.#coverage.heardMs + speechMs };
  }

  /** A fragment covers what was heard until it came, as far as its letters reach. */
  transcribed(text: string): void {
    this.#characters += text.trim().length;
    const coveredMs = Math.min(this.#openMs, this.#characters * millisecondsPerCharacterMax);
    const transcribedMs = this.#coverage.transcribedMs + Math.max(0, coveredMs - this.#coveredMs);
    this.#coveredMs = Math.max(this.#coveredMs, coveredMs);
    this.#coverage = { ...this.#coverage, transcribedMs };
  }

  /** A new answer begins: what is still missing of the one before stays missing. */
  nextAnswer(): void {
    this.#openMs = 0;
    this.#characters = 0;
    this.#coveredMs = 0;
  }
}
