import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pictures } from "../../../test/pictures.ts";
import { cleanLogo, logoBytesMax } from "./clean-logo.ts";
import { LogoRefusedError } from "./logo-image.ts";

const bytesOf = (picture: string) => new Uint8Array(Buffer.from(picture, "base64"));
const types = { png: "image/png", jpeg: "image/jpeg", progressive: "image/jpeg" } as const;
const cases = Object.entries(pictures).map(([name, picture]) => ({ name, bytes: bytesOf(picture) }));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const refusalOf = (bytes: Uint8Array) => {
  try {
    cleanLogo(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof LogoRefusedError)) throw error;
    return error.message;
  }
};

describe.each(cases)("a picture as $name", ({ name, bytes }) => {
  test("is taken, told by its bytes, with its size", () => {
    const contentType = Object.entries(types).find(([each]) => each === name)?.[1] ?? "image/webp";
    expect(cleanLogo(bytes)).toMatchObject({ contentType, width: 48, height: 32 });
  });

  test("is the same however often it is cleaned", () => {
    const once = cleanLogo(bytes).bytes;
    expect(textOf(cleanLogo(once).bytes)).toBe(textOf(once));
  });

  test("loses what rides with it: words of a camera, a page behind its end", () => {
    const page = Buffer.from("<script>alert(1)</script>");
    const { bytes: clean } = cleanLogo(new Uint8Array(Buffer.concat([bytes, page])));
    expect(textOf(clean)).not.toContain("<script>");
    expect(textOf(clean)).not.toContain("hidden-words");
  });

  test("cut short anywhere, or with any one byte turned over, is taken clean or refused with a sentence", () => {
    for (let end = 0; end < bytes.length - 1; end += 1) {
      // Behind the last pixel a cut may only lose what is left out anyway.
      expect(refusalOf(bytes.slice(0, end)) ?? "taken").toBeTypeOf("string");
    }
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(refusalOf(damaged) ?? "taken").toBeTypeOf("string");
    }
  });
});

test("what is no picture is refused, whatever it calls itself", () => {
  const files = ["", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "<html>", "RIFF....AVI "];
  for (const file of files) expect(refusalOf(new Uint8Array(Buffer.from(file)))).toContain("PNG, JPEG or WebP");
});

test("a file that is too large is refused before it is read", () => {
  expect(refusalOf(new Uint8Array(logoBytesMax + 1))).toContain("at most 200 kB");
});

/** A PNG that says one size and packs any number of bytes. */
function pngOf(width: number, height: number, raw: Uint8Array): Uint8Array {
  const source = Buffer.from(bytesOf(pictures.png));
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crcOf(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const parts = [
    source.subarray(0, 8),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

/** The PNG specification's own way to compute it, beside the library's that is tested. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test("a small file that unpacks to far more than its picture is refused, and so is one of another size", () => {
  expect(refusalOf(pngOf(20, 20, new Uint8Array(20 * 81)))).toBeNull();
  expect(refusalOf(pngOf(20, 20, new Uint8Array(50_000_000)))).toContain("broken");
  expect(refusalOf(pngOf(20, 20, new Uint8Array(20 * 80)))).toContain("broken");
  expect(refusalOf(pngOf(3_000, 20, new Uint8Array(1)))).toContain("at most 2000");
  expect(refusalOf(pngOf(8, 8, new Uint8Array(8 * 33)))).toContain("at least 16");
});
