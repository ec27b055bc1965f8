import { appendFileSync, readFileSync } from "node:fs";
import { Refusal } from "../refusal.ts";

/** Adds lines at the end of an .env file and touches nothing else in it. @throws Refusal when it may not be written. */
export function appendToEnvFile(file: string, lines: string): void {
  const endsWithLine = /(^|\n)$/.test(readFileSync(file, "utf8"));
  try {
    appendFileSync(file, `${endsWithLine ? "" : "\n"}${lines}`);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new Refusal(
      `.env lacks a setting that is new, and cannot be added to (${code}): make it a file you may write.`,
    );
  }
}
