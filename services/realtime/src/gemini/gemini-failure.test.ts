import { expect, test } from "vitest";
import { GeminiFailure } from "./gemini-failure.ts";

test.each([
  [1007, "API key not valid. Please pass a valid API key.", "refused"],
  [1007, "Request contains an invalid argument.", "refused"],
  [1008, "models/x is not found for API version v1beta", "refused"],
  [1008, "Requested entity was not found.", "forgotten"],
  [1008, "Operation is not implemented, or supported, or enabled.", "lost"],
  [1011, "You exceeded your current quota, please check your plan and billing details.", "quota"],
  [1011, "Internal error encountered.", "lost"],
  [1011, "Deadline expired before operation could complete.", "lost"],
  [1006, "", "lost"],
  [1000, "", "lost"],
])("a close with %i %s counts as %s", (closeCode, reason, kind) => {
  expect(new GeminiFailure(closeCode, reason)).toMatchObject({ kind, closeCode });
});
