/** A picture that holds nothing but a picture. */
export interface LogoImage {
  contentType: "image/png" | "image/jpeg" | "image/webp";
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** A picture we do not take, and why, in a sentence. */
export class LogoRefusedError extends Error {
  override name = "LogoRefusedError";
}

/** Pixels of one side. */
const sideMin = 16;
const sideMax = 2_000;

export function requireLogoSize(width: number, height: number): void {
  if (width < sideMin || height < sideMin) {
    throw new LogoRefusedError(`The picture is ${width} × ${height} pixels. Each side needs at least ${sideMin}.`);
  }
  if (width > sideMax || height > sideMax) {
    throw new LogoRefusedError(`The picture is ${width} × ${height} pixels. Each side may have at most ${sideMax}.`);
  }
}

export const brokenLogo = () =>
  new LogoRefusedError("The picture is broken, or not what it says it is. Save it again and try once more.");
