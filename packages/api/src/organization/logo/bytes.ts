import { brokenLogo } from "./logo-image.ts";

/** Reads a file from the front; whatever is not there makes the picture a broken one. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.position;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw brokenLogo();
    this.position += length;
    return this.#bytes.subarray(this.position - length, this.position);
  }

  /** The byte so far ahead; undefined behind the end. */
  peek(ahead = 0): number | undefined {
    return this.#bytes[this.position + ahead];
  }

  uint8(): number {
    return this.take(1)[0] ?? 0;
  }

  uint16(): number {
    this.take(2);
    return this.#view.getUint16(this.position - 2);
  }

  uint32(isLittleEndian = false): number {
    this.take(4);
    return this.#view.getUint32(this.position - 4, isLittleEndian);
  }

  text(length: number): string {
    return Buffer.from(this.take(length)).toString("latin1");
  }
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
