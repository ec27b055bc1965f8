import { crc32, deflateSync, inflateSync } from "node:zlib";
import { ByteReader, join } from "./bytes.ts";
import { brokenLogo, type LogoImage, LogoRefusedError, requireLogoSize } from "./logo-image.ts";

export const pngSignature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Besides the picture's own chunks, what is needed to show its colours. All else, such as texts, is left out. */
const keptChunks = new Set(["PLTE", "tRNS", "sRGB", "gAMA", "cHRM"]);
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * A PNG made anew from the picture in another. Its pixels are unpacked to exactly as many as its size says, which bounds
 * what a small file can blow up to, and packed again, so that nothing can ride behind or between them.
 */
export function cleanPng(bytes: Uint8Array): LogoImage {
  const reader = new ByteReader(bytes);
  reader.take(pngSignature.length);
  const header = readChunk(reader);
  if (header.type !== "IHDR" || header.data.length !== 13) throw brokenLogo();
  const { width, height, rawBytes } = readHeader(header.data);
  const kept: Uint8Array[] = [];
  const packed: Uint8Array[] = [];
  for (;;) {
    const { type, data } = readChunk(reader);
    if (type === "IEND") break;
    if (type === "IDAT") packed.push(data);
    else if (keptChunks.has(type)) kept.push(chunk(type, data));
    // A capital letter says that the picture cannot be shown without it.
    else if (/^[A-Z]/.test(type)) throw brokenLogo();
  }
  const pixels = chunk("IDAT", deflateSync(unpack(join(packed), rawBytes)));
  const end = chunk("IEND", new Uint8Array());
  return {
    contentType: "image/png",
    bytes: join([pngSignature, chunk("IHDR", header.data), ...kept, pixels, end]),
    width,
    height,
  };
}

function readHeader(data: Uint8Array): { width: number; height: number; rawBytes: number } {
  const reader = new ByteReader(data);
  const [width, height] = [reader.uint32(), reader.uint32()];
  const [depth, colourType] = [reader.uint8(), reader.uint8()];
  // How it is compressed and filtered, which has only ever been one way.
  reader.take(2);
  const interlace = reader.uint8();
  const channels = channelsOf[colourType];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw brokenLogo();
  requireLogoSize(width, height);
  if (interlace !== 0) throw new LogoRefusedError("The picture is an interlaced PNG. Save it without interlacing.");
  return { width, height, rawBytes: height * (1 + Math.ceil((width * channels * depth) / 8)) };
}

function readChunk(reader: ByteReader): { type: string; data: Uint8Array } {
  const length = reader.uint32();
  const type = reader.text(4);
  const data = reader.take(length);
  if (crc32(data, crc32(Buffer.from(type, "latin1"))) !== reader.uint32()) throw brokenLogo();
  return { type, data };
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const name = Buffer.from(type, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(data, crc32(name)));
  return join([length, name, data, checksum]);
}

function unpack(packed: Uint8Array, rawBytes: number): Uint8Array {
  try {
    const raw = inflateSync(packed, { maxOutputLength: rawBytes });
    if (raw.length === rawBytes) return raw;
  } catch {
    // Not a stream, a damaged one, or one with more in it than the picture has room for.
  }
  throw brokenLogo();
}
