import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseEnv } from "node:util";
import { Refusal } from "../refusal.ts";

/** @returns what NAME=value lines a text holds. @throws Refusal naming the first line that is none. */
export function parseEnvText(text: string, name: string): Record<string, string> {
  const badLine = text
    .split("\n")
    .findIndex((line) => !/^\s*(#.*|(export\s+)?[A-Za-z_]\w*\s*=.*)?$/.test(line.trimEnd()));
  if (badLine !== -1) throw new Refusal(`Line ${badLine + 1} of ${name} is not NAME=value: correct or delete it.`);
  return Object.fromEntries(Object.entries(parseEnv(text)).map(([key, value]) => [key, value ?? ""]));
}

/** @returns undefined when there is no such file. @throws Refusal when it is there and cannot be read. */
export function readEnvFile(file: string): Record<string, string> | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    if (code === "ENOENT") return undefined;
    throw new Refusal(
      `${basename(file)} cannot be read (${code}): make it a file you may read, or move it away to get a new one.`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${basename(file)} is not text: move it away, and the next start writes a new one.`);
  }
  return parseEnvText(text, basename(file));
}
