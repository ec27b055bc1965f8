import { ByteReader, join } from "./bytes.ts";
import { brokenLogo, type LogoImage, LogoRefusedError, requireLogoSize } from "./logo-image.ts";

const alphaFlag = 0x10;
const animationFlag = 0x02;
/** The picture, and how transparent it is. Colour profiles, camera data and what nobody knows are left out. */
const keptChunks = new Set(["VP8 ", "VP8L", "ALPH"]);

/** A WebP of the same picture without anything else. Moving ones are refused. */
export function cleanWebp(bytes: Uint8Array): LogoImage {
  const reader = new ByteReader(bytes);
  reader.take(4);
  const file = new ByteReader(reader.take(reader.uint32(true)));
  file.take(4);
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  while (file.left > 0) {
    const type = file.text(4);
    const length = file.uint32(true);
    const data = file.take(length);
    if (length % 2 === 1 && file.left > 0) file.take(1);
    if (type === "ANIM" || type === "ANMF" || (type === "VP8X" && ((data[0] ?? 0) & animationFlag) !== 0)) {
      throw new LogoRefusedError("The picture moves. A logo stands still: save one picture of it.");
    }
    if (type === "VP8 ") size = lossySizeOf(data);
    if (type === "VP8L") size = losslessSizeOf(data);
    if (type === "VP8X") kept.unshift(chunk(type, extendedHeader(data)));
    if (keptChunks.has(type)) kept.push(chunk(type, data));
  }
  if (!size) throw brokenLogo();
  requireLogoSize(size.width, size.height);
  const body = join([Buffer.from("WEBP", "latin1"), ...kept]);
  return { contentType: "image/webp", bytes: chunk("RIFF", body), ...size };
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32LE(data.length, 4);
  return join([head, data, new Uint8Array(data.length % 2)]);
}

/** Of what the header may promise, transparency is all that is still there. */
function extendedHeader(data: Uint8Array): Uint8Array {
  if (data.length !== 10) throw brokenLogo();
  const copy = Uint8Array.from(data);
  copy[0] = (copy[0] ?? 0) & alphaFlag;
  return copy;
}

function lossySizeOf(data: Uint8Array): { width: number; height: number } {
  const reader = new ByteReader(data);
  reader.take(3);
  if (reader.uint8() !== 0x9d || reader.uint8() !== 0x01 || reader.uint8() !== 0x2a) throw brokenLogo();
  const side = () => (reader.uint8() | (reader.uint8() << 8)) & 0x3fff;
  return { width: side(), height: side() };
}

function losslessSizeOf(data: Uint8Array): { width: number; height: number } {
  const reader = new ByteReader(data);
  if (reader.uint8() !== 0x2f) throw brokenLogo();
  const bits = reader.uint32(true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
