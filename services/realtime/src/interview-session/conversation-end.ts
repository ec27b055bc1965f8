import type { EndCause } from "@mockingbird/domain";

export interface EndPorts {
  /** The end has begun, and nothing new does. Told once for each cause. */
  onBegin: (cause: EndCause) => void;
  /** Asks for the text of an answer that is being given; false when there is none to wait for. */
  awaitLastWords: () => boolean;
  /** Whether the interviewer is silent and all that was said has been heard. */
  silent: () => boolean;
  onEnd: (cause: EndCause) => void;
  /** The end waits, for the interviewer's last words or for the text of the candidate's. */
  onClosing: (cause: EndCause, candidateSpoke: boolean) => void;
}

/** How a conversation comes to its end: at once, or with what is being said said and heard. */
export class ConversationEnd {
  readonly #ports: EndPorts;
  #cause: EndCause | undefined;
  /** The end waits for the text of the candidate's last answer. */
  #lastWords = false;

  /** `cause`: why the end had begun when an earlier object died. */
  constructor(cause: EndCause | null, ports: EndPorts) {
    this.#cause = cause ?? undefined;
    this.#ports = ports;
  }

  get begun(): boolean {
    return this.#cause !== undefined;
  }

  /** Ends once the interviewer's turn is over and heard; at once when nothing is being said. */
  afterTurn(cause: EndCause): void {
    this.#begin(cause);
    this.#ports.onClosing(cause, this.#lastWords);
    this.ifSilent();
  }

  /** Ends now, but for an answer that Gemini has heard and not yet transcribed. */
  now(cause: EndCause): void {
    this.#begin(cause);
    if (this.#lastWords) this.#ports.onClosing(cause, true);
    else this.#ports.onEnd(cause);
  }

  /** Ends if that is due and nothing more is to be heard. */
  ifSilent(): void {
    if (this.#cause && !this.#lastWords && this.#ports.silent()) this.#ports.onEnd(this.#cause);
  }

  /**
   * The interviewer is about to speak. True when the end waited for the answer before that, which has now been
   * transcribed as far as it will be.
   */
  insteadOfReply(): boolean {
    if (!this.#cause || !this.#lastWords) return false;
    this.#ports.onEnd(this.#cause);
    return true;
  }

  /** Gemini will not come back. Where the end has begun, what was said before is still heard. */
  withoutGemini(cause: EndCause): void {
    this.#lastWords = false;
    if (this.#cause) this.ifSilent();
    else this.#ports.onEnd(cause);
  }

  #begin(cause: EndCause): void {
    this.#cause = cause;
    this.#ports.onBegin(cause);
    this.#lastWords = this.#ports.awaitLastWords();
  }
}
