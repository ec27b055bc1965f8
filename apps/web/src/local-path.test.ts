import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each([
  [undefined, "/"],
  ["/interviews/i1?x=1", "/interviews/i1?x=1"],
  ["http://localhost:3000/interviews/i1", "/interviews/i1"],
  ["https://evil.example/steal", "/steal"],
  ["//evil.example/steal", "/steal"],
  ["/\\evil.example", "/"],
  ["/.//evil.example", "/"],
  ["javascript:alert(1)", "/"],
])("%s leads to %s on this site", (target, path) => {
  expect(localPath(target)).toBe(path);
});
