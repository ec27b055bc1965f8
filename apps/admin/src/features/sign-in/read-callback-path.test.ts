import { expect, test } from "vitest";
import { readCallbackPath } from "./read-callback-path.ts";

const own = "http://localhost:3001";

test.each([
  ["/interviews/i1", "/interviews/i1"],
  ["/interviews?page=2&sort=title", "/interviews?page=2&sort=title"],
  ["http://localhost:3001/interviews/i1", "/interviews/i1"],
])("comes back to %s", (value, path) => expect(readCallbackPath(value, own)).toBe(path));

test.each([
  undefined,
  ["/interviews/i1"],
  "",
  "/",
  "/sign-in?error=NoPlace",
  "https://elsewhere.example/interviews",
  "//elsewhere.example",
  "http://localhost:3001//elsewhere.example",
  "/\\elsewhere.example",
  "javascript:alert(1)",
])("starts at home for %j", (value) => expect(readCallbackPath(value, own)).toBe("/home"));
