import type { ServerMessage } from "@mockingbird/proto";

export type SeenCaption = Extract<ServerMessage, { type: "caption" }>;

/** What one candidate's pages were shown as final: what the Worker has acknowledged. */
export class Seen {
  readonly #captions = new Map<number, SeenCaption>();
  /** The page was told that the interview is over, after everything else. */
  endCause: string | undefined;
  /** The Worker has let a page in. */
  welcomed = false;

  take(message: ServerMessage): void {
    if (message.type === "welcome") this.welcomed = true;
    if (message.type === "ended") this.endCause = message.cause;
    if (message.type === "caption" && message.final) this.#captions.set(message.seq, message);
  }

  /** In the order of the conversation. A line that was closed empty is none. */
  get turns(): SeenCaption[] {
    return [...this.#captions.values()].filter(({ text }) => text !== "").sort((a, b) => a.seq - b.seq);
  }

  /** The last caption before which nothing is missing: what a page asks to go on from. */
  get lastCompleteSeq(): number {
    let seq = 0;
    while (this.#captions.has(seq + 1)) seq += 1;
    return seq;
  }
}
