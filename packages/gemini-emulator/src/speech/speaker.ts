import { espeakVoice } from "./espeak-voice.ts";
import { SpeechCache } from "./speech-cache.ts";
import { speechRateHz } from "./speech-rate.ts";
import type { Synthesiser } from "./synthesiser.ts";

const pauseBetweenSentences = new Int16Array(speechRateHz * 0.25);
const segmentLengthMax = 2_000;
/** Changes when the same words would sound different, so that speech kept by an older version is not used. */
const recipe = "1";

export interface Voice {
  voiceName: string | undefined;
  languageCode: string | undefined;
}

/** Turns sentences into PCM16 mono at 24 kHz. */
export class Speaker {
  readonly #synthesiser: Synthesiser;
  readonly #cache: SpeechCache;

  constructor(synthesiser: Synthesiser, cacheDirectory: string | undefined) {
    this.#synthesiser = synthesiser;
    this.#cache = new SpeechCache(cacheDirectory);
  }

  /** @param sentences spoken one after the other with a short pause; each is cached on its own. */
  async say(sentences: readonly string[], voice: Voice): Promise<Int16Array> {
    const parts = await Promise.all(sentences.map((sentence) => this.#saySentence(sentence, voice)));
    const pieces = parts.flatMap((part, index) => (index === 0 ? [part] : [pauseBetweenSentences, part]));
    const joined = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
      joined.set(piece, offset);
      offset += piece.length;
    }
    return joined;
  }

  close(): Promise<void> {
    return this.#synthesiser.close();
  }

  #saySentence(sentence: string, voice: Voice): Promise<Int16Array> {
    const text = sentence.replace(/\p{Cc}+/gu, " ").slice(0, segmentLengthMax);
    const espeak = espeakVoice(voice.voiceName, voice.languageCode);
    return this.#cache.get(JSON.stringify([recipe, espeak, text]), () => this.#synthesiser.synthesise(text, espeak));
  }
}
