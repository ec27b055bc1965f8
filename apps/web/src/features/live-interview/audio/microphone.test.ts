import { expect, test } from "vitest";
import { microphoneProblemOf } from "./microphone.ts";

test.each([
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "notFound"],
  ["OverconstrainedError", "notFound"],
  ["NotReadableError", "busy"],
  ["TypeError", "unsupported"],
])("a browser's %s means %s", (name, problem) => {
  expect(microphoneProblemOf(new DOMException("", name))).toBe(problem);
});
