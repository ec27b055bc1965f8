import { ByteReader, join } from "./bytes.ts";
import { brokenLogo, type LogoImage, LogoRefusedError, requireLogoSize } from "./logo-image.ts";

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Baseline, extended and progressive: what every browser shows. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Huffman tables, quantisation tables, restart interval, and Adobe's note on its colours. */
const keptSegments = new Set([0xc4, 0xdb, 0xdd, 0xee]);
/** Application data and comments: places where cameras write where they were. */
const isLeftOut = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** A JPEG of the same picture without anything else: no comments, no camera data, no preview, nothing behind its end. */
export function cleanJpeg(bytes: Uint8Array): LogoImage {
  const reader = new ByteReader(bytes);
  const kept: Uint8Array[] = [marker(startOfImage)];
  let size: { width: number; height: number } | null = null;
  reader.take(2);
  for (;;) {
    const code = readMarker(reader);
    if (code === endOfImage) break;
    const length = reader.uint16();
    if (length < 2) throw brokenLogo();
    const segment = reader.take(length - 2);
    const isFrame = frames.has(code);
    if (isFrame) size = sizeOf(segment);
    if (isFrame || keptSegments.has(code)) kept.push(whole(code, segment));
    else if (code === startOfScan) kept.push(whole(code, segment), readScan(reader));
    else if (!isLeftOut(code))
      throw new LogoRefusedError("This kind of JPEG is not shown by every browser. Save it anew.");
  }
  if (!size) throw brokenLogo();
  return { contentType: "image/jpeg", bytes: join([...kept, marker(endOfImage)]), ...size };
}

const marker = (code: number) => Uint8Array.from([0xff, code]);

function whole(code: number, segment: Uint8Array): Uint8Array {
  const length = segment.length + 2;
  return join([Uint8Array.from([0xff, code, length >> 8, length & 0xff]), segment]);
}

function readMarker(reader: ByteReader): number {
  if (reader.uint8() !== 0xff) throw brokenLogo();
  let code = reader.uint8();
  // Any number of fill bytes may stand before it.
  while (code === 0xff) code = reader.uint8();
  return code;
}

function sizeOf(frame: Uint8Array): { width: number; height: number } {
  const reader = new ByteReader(frame);
  reader.uint8();
  const height = reader.uint16();
  const width = reader.uint16();
  requireLogoSize(width, height);
  return { width, height };
}

/** The pixels behind a scan's head: everything up to a marker that is neither a restart nor an escaped 0xff. */
function readScan(reader: ByteReader): Uint8Array {
  let length = 0;
  for (; ; length += 1) {
    const [byte, next] = [reader.peek(length), reader.peek(length + 1)];
    if (byte === undefined || next === undefined) throw brokenLogo();
    if (byte === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return reader.take(length);
  }
}
