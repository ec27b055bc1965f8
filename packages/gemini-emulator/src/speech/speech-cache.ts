import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const entriesInMemoryMax = 150;

/** Speech by what was asked for: recent sentences in memory, all of them in `directory` when there is one. */
export class SpeechCache {
  readonly #recent = new Map<string, Promise<Int16Array>>();
  readonly #directory: string | undefined;

  constructor(directory: string | undefined) {
    this.#directory = directory;
  }

  /** @returns the speech kept under `name`, made by `make` when there is none. A failure is not kept. */
  get(name: string, make: () => Promise<Int16Array>): Promise<Int16Array> {
    const known = this.#recent.get(name);
    const speech = known ?? this.#load(name, make);
    this.#recent.delete(name);
    this.#recent.set(name, speech);
    if (known === undefined) speech.catch(() => this.#recent.delete(name));
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > entriesInMemoryMax && oldest !== undefined) this.#recent.delete(oldest);
    return speech;
  }

  async #load(name: string, make: () => Promise<Int16Array>): Promise<Int16Array> {
    if (this.#directory === undefined) return make();
    const file = join(this.#directory, `${createHash("sha256").update(name).digest("hex")}.pcm`);
    const kept = await readFile(file).catch(() => undefined);
    if (kept !== undefined && kept.length > 0 && kept.length % 2 === 0) {
      return new Int16Array(kept.buffer.slice(kept.byteOffset, kept.byteOffset + kept.length));
    }
    const speech = await make();
    await this.#keep(this.#directory, file, speech).catch(() => {
      // A full or read-only disk makes us slower, not silent.
    });
    return speech;
  }

  async #keep(directory: string, file: string, speech: Int16Array): Promise<void> {
    await mkdir(directory, { recursive: true });
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, new Uint8Array(speech.buffer, speech.byteOffset, speech.byteLength));
    await rename(unfinished, file);
  }
}
