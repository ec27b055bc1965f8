const audioTokensPerSecond = 25;
const charactersPerTextToken = 4;

export interface ContextTokens {
  text: number;
  audio: number;
}

interface ModalityTokens {
  modality: "TEXT" | "AUDIO";
  tokenCount: number;
}

export interface UsageMetadata {
  promptTokenCount: number;
  responseTokenCount?: number;
  totalTokenCount: number;
  promptTokensDetails: ModalityTokens[];
  responseTokensDetails?: ModalityTokens[];
}

export interface Compression {
  triggerTokens: number;
  targetTokens: number;
}

/** Counts tokens as Gemini Live bills them: every turn pays for the whole context so far, audio staying audio. */
export class UsageMeter {
  #context: ContextTokens;
  readonly #compression: Compression | undefined;

  constructor(compression: Compression | undefined, context: ContextTokens = { text: 0, audio: 0 }) {
    this.#compression = compression;
    this.#context = { ...context };
  }

  get context(): ContextTokens {
    return { ...this.#context };
  }

  addText(text: string): void {
    this.#context.text += Math.ceil(text.length / charactersPerTextToken);
  }

  addAudio(seconds: number): void {
    this.#context.audio += Math.round(seconds * audioTokensPerSecond);
  }

  /** Bills one turn and adds what was said to the context. Zero counts and empty lists are left out, as Google does. */
  billTurn(spokenSeconds: number): UsageMetadata {
    this.#compress();
    const { text, audio } = this.#context;
    const spoken = Math.round(spokenSeconds * audioTokensPerSecond);
    this.#context.audio += spoken;
    const details: ModalityTokens[] = [
      { modality: "TEXT", tokenCount: text },
      { modality: "AUDIO", tokenCount: audio },
    ];
    return {
      promptTokenCount: text + audio,
      totalTokenCount: text + audio + spoken,
      promptTokensDetails: details.filter((detail) => detail.tokenCount > 0),
      ...(spoken > 0 && {
        responseTokenCount: spoken,
        responseTokensDetails: [{ modality: "AUDIO", tokenCount: spoken }],
      }),
    };
  }

  /** The sliding window drops the oldest audio; text, mostly the instruction, stays. */
  #compress(): void {
    if (this.#compression === undefined) return;
    const { text, audio } = this.#context;
    if (text + audio > this.#compression.triggerTokens) {
      this.#context.audio = Math.max(0, Math.min(audio, this.#compression.targetTokens - text));
    }
  }
}
