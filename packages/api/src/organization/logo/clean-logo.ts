import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng, pngSignature } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";
import { type LogoImage, LogoRefusedError } from "./logo-image.ts";

export const logoBytesMax = 200_000;

/**
 * The picture in a file, judged by its bytes and by nothing that was said about it, in a file made anew. What is not a
 * PNG, a JPEG or a WebP is refused: an SVG is a document, and can run things.
 * @throws LogoRefusedError with a sentence
 */
export function cleanLogo(bytes: Uint8Array): LogoImage {
  if (bytes.length > logoBytesMax) {
    const kilobytes = Math.ceil(bytes.length / 1000);
    throw new LogoRefusedError(`The picture has ${kilobytes} kB. A logo may have at most ${logoBytesMax / 1000} kB.`);
  }
  const image = readerOf(bytes)(bytes);
  if (image.bytes.length <= logoBytesMax) return image;
  throw new LogoRefusedError(`The picture has more than ${logoBytesMax / 1000} kB. Make it smaller and try again.`);
}

function readerOf(bytes: Uint8Array): (bytes: Uint8Array) => LogoImage {
  const isAt = (position: number, expected: Iterable<number>) =>
    [...expected].every((byte, index) => bytes[position + index] === byte);
  if (isAt(0, pngSignature)) return cleanPng;
  if (isAt(0, [0xff, 0xd8, 0xff])) return cleanJpeg;
  if (isAt(0, Buffer.from("RIFF")) && isAt(8, Buffer.from("WEBP"))) return cleanWebp;
  throw new LogoRefusedError("The file is not a PNG, JPEG or WebP picture.");
}
