import type { InterviewerDraft } from "@mockingbird/domain";

export type DraftState =
  | { kind: "saved"; at: string | null }
  | { kind: "unsaved" }
  | { kind: "saving" }
  | { kind: "failed"; sentence: string }
  /** Somebody else saved first: nothing more is saved until one of the two is chosen. */
  | { kind: "overtaken" };

interface Ports {
  save: (content: InterviewerDraft, revision: string | null) => Promise<{ revision: string; updatedAt: string }>;
  isOvertaken: (failure: unknown) => boolean;
  sentenceOf: (failure: unknown) => string;
  onState: (state: DraftState) => void;
}

interface Start {
  content: InterviewerDraft;
  /** null: there is no draft yet */
  revision: string | null;
  savedAt: string | null;
}

const pauseMs = 800;

/** Saves what is typed after a pause, one save after the other, each on top of the one before. */
export class DraftKeeper {
  readonly #ports: Ports;
  #typed: InterviewerDraft;
  #saved: string;
  #revision: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  #isOvertaken = false;

  constructor(start: Start, ports: Ports) {
    this.#ports = ports;
    this.#typed = start.content;
    this.#saved = JSON.stringify(start.content);
    this.#revision = start.revision;
  }

  /** Of the draft on the server; null while there is none. */
  get revision(): string | null {
    return this.#revision;
  }

  type(content: InterviewerDraft): void {
    this.#typed = content;
    if (this.#isOvertaken || !this.#isChanged) return;
    this.#ports.onState({ kind: "unsaved" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Saves at once what is not saved. Answers whether everything is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#isOvertaken) return false;
    if (!this.#isChanged) return true;
    this.#running = this.#save().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Goes on from another draft, or from none. `saved` is what stands there; what is typed from now on is saved over it. */
  startOver({ content, revision, savedAt }: Start): void {
    clearTimeout(this.#timer);
    this.#isOvertaken = false;
    this.#typed = content;
    this.#saved = JSON.stringify(content);
    this.#revision = revision;
    this.#ports.onState({ kind: "saved", at: savedAt });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  get #isChanged(): boolean {
    return JSON.stringify(this.#typed) !== this.#saved;
  }

  async #save(): Promise<boolean> {
    const content = this.#typed;
    this.#ports.onState({ kind: "saving" });
    try {
      const { revision, updatedAt } = await this.#ports.save(content, this.#revision);
      this.#revision = revision;
      this.#saved = JSON.stringify(content);
      this.#ports.onState(this.#isChanged ? { kind: "unsaved" } : { kind: "saved", at: updatedAt });
      return !this.#isChanged;
    } catch (failure) {
      this.#isOvertaken = this.#ports.isOvertaken(failure);
      const failed = { kind: "failed", sentence: this.#ports.sentenceOf(failure) } as const;
      this.#ports.onState(this.#isOvertaken ? { kind: "overtaken" } : failed);
      return false;
    }
  }
}
