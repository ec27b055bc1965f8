import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { appendToEnvFile } from "./append-to-env-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mockingbird-env-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ["# mine\nA=1\n", "# mine\nA=1\nB=2\n"],
  ["A=1", "A=1\nB=2\n"],
  ["", "B=2\n"],
])("adds a line of its own after %j", (before, after) => {
  const file = join(folder, ".env");
  writeFileSync(file, before, { mode: 0o600 });
  appendToEnvFile(file, "B=2\n");
  expect(readFileSync(file, "utf8")).toBe(after);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
