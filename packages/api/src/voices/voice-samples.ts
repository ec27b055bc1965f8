import type { GeminiVoice } from "@mockingbird/domain";

/** All voices in a few languages; a sample takes about 250 kB. */
const keptMax = 90;

type Wanted = { voice: GeminiVoice; languageCode: string };
type Sample = Uint8Array<ArrayBuffer>;

/** Each sample is made once, also for several who ask at the same moment, and kept while this process runs. */
export class VoiceSamples {
  readonly #record: (wanted: Wanted) => Promise<Sample>;
  readonly #kept = new Map<string, Promise<Sample>>();

  constructor(record: (wanted: Wanted) => Promise<Sample>) {
    this.#record = record;
  }

  get(wanted: Wanted): Promise<Sample> {
    const key = `${wanted.voice} ${wanted.languageCode}`;
    const kept = this.#kept.get(key) ?? this.#record(wanted);
    // Put at the end again, so that the first is the one that nobody has asked for longest.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    kept.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptMax && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}
