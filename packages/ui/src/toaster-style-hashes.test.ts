import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { toasterStyleHashes } from "./toaster-style-hashes.ts";

test("the hashes that pages allow are those of the style that the installed sonner adds, and of none", async () => {
  const code = await readFile(fileURLToPath(import.meta.resolve("sonner")), "utf8");
  const [, literal = ""] = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(code) ?? [];
  const style: unknown = JSON.parse(literal);
  const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  expect(toasterStyleHashes).toEqual([hashOf(String(style)), hashOf("")]);
});
