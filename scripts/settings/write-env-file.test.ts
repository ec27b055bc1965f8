import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeEnvFile } from "./write-env-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mockingbird-env-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("writes a file only its owner can read", () => {
  writeEnvFile(join(folder, ".env"), "A=1\n");
  expect(readFileSync(join(folder, ".env"), "utf8")).toBe("A=1\n");
  expect(statSync(join(folder, ".env")).mode & 0o777).toBe(0o600);
});

it("never replaces a file, and leaves no draft behind", () => {
  writeEnvFile(join(folder, ".env"), "mine\n");
  expect(() => writeEnvFile(join(folder, ".env"), "other\n")).toThrow("EEXIST");
  expect(readFileSync(join(folder, ".env"), "utf8")).toBe("mine\n");
  expect(readdirSync(folder)).toEqual([".env"]);
});
