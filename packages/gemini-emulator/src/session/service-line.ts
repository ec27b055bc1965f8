import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { SessionRecord } from "./session-record.ts";

const closeReasonBytesMax = 123;

const closeReason = (reason: string): string => {
  let bytes = Buffer.from(reason);
  if (bytes.length > closeReasonBytesMax) bytes = bytes.subarray(0, closeReasonBytesMax);
  return bytes.toString().replace(/\uFFFD+$/, "");
};

export interface ServiceLineOptions {
  socket: WebSocket;
  /** What the socket runs on. */
  stream: Duplex;
  record: SessionRecord;
  /** How many times faster than the interview's seconds ours are. */
  timeScale: number;
  /** Nothing will be said or heard here any more, though the socket may still be open. */
  onDead: () => void;
}

/** The socket with the service behind it: what goes in and out passes, waits in its order, or is lost. */
export class ServiceLine {
  readonly #options: ServiceLineOptions;
  readonly #timers = new Set<NodeJS.Timeout>();
  #waiting: (() => void)[] = [];
  #state: "passing" | "standing" | "dead" = "passing";

  constructor(options: ServiceLineOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#options.socket.readyState === this.#options.socket.OPEN;
  }

  /** Whether nobody is there any more, though the socket may still be open. */
  get isDead(): boolean {
    return this.#state === "dead";
  }

  /** Does what comes in or goes out, now, later, or never. */
  pass(work: () => void): void {
    if (this.#state === "standing") this.#waiting.push(work);
    else if (this.#state === "passing") work();
  }

  /** The real service answers in binary frames that hold UTF-8 JSON. */
  send(message: object): void {
    this.pass(() => {
      if (this.isOpen) this.#options.socket.send(Buffer.from(JSON.stringify(message)));
    });
  }

  /** @param seconds in the interview's time. Never called when the socket is closed before. */
  later(seconds: number, work: () => void): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        work();
      },
      (seconds * 1000) / this.#options.timeScale,
    );
    this.#timers.add(timer);
  }

  stall(seconds: number): void {
    if (this.#state !== "passing") return;
    this.#state = "standing";
    this.later(seconds, () => this.#goOn());
  }

  /** The socket stays open, but nobody is there. */
  die(): void {
    if (this.#state === "dead") return;
    this.#state = "dead";
    this.#waiting = [];
    this.#options.onDead();
  }

  close(code: number, reason: string): void {
    this.#options.record.closed("emulator", code, reason);
    this.die();
    this.#options.socket.close(code, closeReason(reason));
  }

  reset(): void {
    const { record, socket, stream } = this.#options;
    record.closed("emulator", 1006, "TCP reset");
    this.die();
    if (stream instanceof Socket) stream.resetAndDestroy();
    else socket.terminate();
  }

  /** The socket is closed, whoever closed it. */
  closed(code: number, reason: string): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#options.record.closed("client", code, reason);
    this.die();
  }

  #goOn(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#state = "passing";
    // What is done now may stall the line again, or end it: the rest then waits, or is lost.
    for (const work of waiting) this.pass(work);
  }
}
