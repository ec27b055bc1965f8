import { candidateFrameMs } from "@mockingbird/domain";
import type { Link, LinkHandlers, OpenLink } from "./link.ts";
import { monotonicMs } from "./monotonic-ms.ts";
import { burstSequence, numberedFrame, sequenceOf } from "./sequence.ts";

/** The first frames of a session, which are not counted into the times. */
const warmUpFrames = 50;

/** One session that sends a numbered frame every 20 ms and times what comes back. */
export class Stream {
  readonly roundTripsMs: number[] = [];
  reordered = 0;
  onInterrupted: () => void = () => undefined;
  readonly #sentAtMs: number[] = [];
  #link: Link | undefined;
  #received = 0;
  #expected = 0;
  #bursting = false;

  async open(openLink: OpenLink): Promise<void> {
    const handlers: LinkHandlers = { onAudio: (pcm) => this.#take(pcm), onInterrupted: () => this.onInterrupted() };
    this.#link = await openLink(handlers);
  }

  /** Sends what is due when the stream began then. */
  sendDue(startedAtMs: number): void {
    while (startedAtMs + this.#sentAtMs.length * candidateFrameMs <= monotonicMs()) {
      const frame = numberedFrame(this.#sentAtMs.length);
      this.#sentAtMs.push(monotonicMs());
      this.#link?.sendAudio(frame);
    }
  }

  get sent(): number {
    return this.#sentAtMs.length;
  }

  get missing(): number {
    return this.#sentAtMs.length - this.#received;
  }

  /** Asks for ten seconds of sound and an interruption. What comes from now on is no echo. */
  askForBurst(): void {
    this.#bursting = true;
    this.#link?.sendAudio(numberedFrame(burstSequence));
  }

  async close(): Promise<void> {
    await this.#link?.close();
  }

  #take(pcm: Uint8Array): void {
    if (this.#bursting) return;
    const sequence = sequenceOf(pcm);
    const sentAtMs = this.#sentAtMs[sequence];
    if (sentAtMs === undefined) throw new Error(`Frame ${sequence} came back and was never sent.`);
    if (sequence < this.#expected) this.reordered += 1;
    this.#expected = sequence + 1;
    this.#received += 1;
    if (sequence >= warmUpFrames) this.roundTripsMs.push(monotonicMs() - sentAtMs);
  }
}
