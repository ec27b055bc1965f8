import { expect, test } from "vitest";
import { type CloseReason, closeCodes, closeReasonOf } from "./close-code.ts";

const reasons = Object.keys(closeCodes) as CloseReason[];

test.each(reasons)("%s fits a close frame and is found by its code", (reason) => {
  const { code, sentence } = closeCodes[reason];
  // RFC 6455 §5.5: a control frame carries at most 125 bytes, two of which are the code.
  expect(new TextEncoder().encode(sentence).byteLength).toBeLessThanOrEqual(123);
  expect(closeReasonOf(code)).toBe(reason);
});

test("a code that is not ours has no reason", () => {
  expect(closeReasonOf(1006)).toBeUndefined();
});
