/**
 * Holds interviewer speech between the network, where it comes in bursts, and the sound card, which takes it evenly. It waits
 * until `prebufferSamples` are there (or that much time has passed, for a sentence shorter than that), and waits again after it
 * ran dry. Knows generations: after `interrupt(n)` nothing of a generation up to n is ever played.
 */
export class JitterBuffer {
  readonly #prebufferSamples: number;
  #queue: { generation: number; samples: Float32Array }[] = [];
  #headOffset = 0;
  #bufferedSamples = 0;
  #playing = false;
  #waitedSamples = 0;
  #generation = 0;
  #playingGeneration = 0;
  /** Pulled of that generation. */
  #playedSamples = 0;
  #interruptedThrough = 0;
  /** The generation whose audio ran out while it played. More of it proves that the gap was an underrun and no full stop. */
  #dryGeneration: number | null = null;
  #underruns = 0;

  constructor(prebufferSamples: number) {
    this.#prebufferSamples = prebufferSamples;
  }

  get bufferedSamples(): number {
    return this.#bufferedSamples;
  }

  /** Whose samples were pulled last; 0 before the first. */
  get playingGeneration(): number {
    return this.#playingGeneration;
  }

  /** How much of a generation has been pulled; none of one that has not begun. */
  playedSamples(generation: number): number {
    return generation === this.#playingGeneration ? this.#playedSamples : 0;
  }

  /** Gaps inside one stretch of speech that the listener could hear. */
  get underruns(): number {
    return this.#underruns;
  }

  /** False for audio of a generation that was interrupted, which is refused. */
  push(generation: number, samples: Float32Array): boolean {
    if (generation <= this.#interruptedThrough) return false;
    if (samples.length === 0) return true;
    if (generation === this.#dryGeneration) this.#underruns += 1;
    this.#dryGeneration = null;
    this.#generation = generation;
    this.#queue.push({ generation, samples });
    this.#bufferedSamples += samples.length;
    return true;
  }

  interrupt(throughGeneration: number): void {
    this.#interruptedThrough = Math.max(this.#interruptedThrough, throughGeneration);
    if (this.#queue[0] && this.#queue[0].generation <= this.#interruptedThrough) this.#headOffset = 0;
    this.#queue = this.#queue.filter((chunk) => chunk.generation > this.#interruptedThrough);
    this.#bufferedSamples = this.#queue.reduce((sum, chunk) => sum + chunk.samples.length, 0) - this.#headOffset;
    if (this.#bufferedSamples === 0) this.#startOver();
  }

  /** Fills `output`, with silence where there is nothing to play, and says how many samples were speech. */
  pull(output: Float32Array): number {
    const filled = this.#mayPlay(output.length) ? this.#take(output) : 0;
    output.fill(0, filled);
    if (this.#playing && filled < output.length) {
      this.#startOver();
      this.#dryGeneration = this.#generation;
    }
    return filled;
  }

  #mayPlay(wantedSamples: number): boolean {
    if (this.#playing) return true;
    if (this.#bufferedSamples === 0) return false;
    this.#waitedSamples += wantedSamples;
    this.#playing = this.#bufferedSamples >= this.#prebufferSamples || this.#waitedSamples > this.#prebufferSamples;
    return this.#playing;
  }

  #take(output: Float32Array): number {
    let filled = 0;
    for (let head = this.#queue[0]; head && filled < output.length; head = this.#queue[0]) {
      const part = head.samples.subarray(this.#headOffset, this.#headOffset + output.length - filled);
      output.set(part, filled);
      if (head.generation !== this.#playingGeneration) this.#playedSamples = 0;
      this.#playingGeneration = head.generation;
      this.#playedSamples += part.length;
      filled += part.length;
      this.#headOffset += part.length;
      if (this.#headOffset < head.samples.length) break;
      this.#queue.shift();
      this.#headOffset = 0;
    }
    this.#bufferedSamples -= filled;
    return filled;
  }

  #startOver(): void {
    this.#playing = false;
    this.#waitedSamples = 0;
    this.#dryGeneration = null;
  }
}
