import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { Refusal } from "../../scripts/refusal.ts";
import { chromiumPath } from "./env.ts";

const run = promisify(execFile);

const installedPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

async function works(path: string): Promise<boolean> {
  try {
    await run(path, ["--version"]);
    return true;
  } catch {
    // Not for this processor, or a library it needs is missing.
    return false;
  }
}

/** The Chromium that comes from npm, unpacked; needs only libnss3. */
async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath().catch(() => undefined);
}

async function debianChromium(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  process.stdout.write("Installing Chromium with apt-get\n");
  try {
    await run("apt-get", ["update", "-q"]);
    await run("env", [
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "install",
      "-y",
      "-q",
      "--no-install-recommends",
      "chromium",
    ]);
    return "/usr/bin/chromium";
  } catch {
    return undefined;
  }
}

/**
 * A Chromium that runs on this machine: the one that is asked for, an installed one, the one from npm, or, as root on
 * Debian, the distribution's.
 * @throws Refusal when there is none
 */
export async function findChromium(): Promise<string> {
  const asked = chromiumPath();
  if (asked) {
    if (await works(asked)) return asked;
    throw new Refusal(`CHROMIUM_PATH names ${asked}, which does not run: correct it, or unset it.`);
  }
  for (const path of installedPlaces) if (existsSync(path) && (await works(path))) return path;
  for (const find of [packagedChromium, debianChromium]) {
    const path = await find();
    if (path && (await works(path))) return path;
  }
  throw new Refusal(
    "The browser tests need Chromium: install chromium or google-chrome, or name one in CHROMIUM_PATH.",
  );
}
