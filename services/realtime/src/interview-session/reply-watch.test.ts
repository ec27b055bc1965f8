import { describe, expect, test } from "vitest";
import { ReplyWatch } from "./reply-watch.ts";

describe("when Gemini stays silent", () => {
  test("it is nudged, then another connection is tried, then it is given up", () => {
    const watch = new ReplyWatch();
    watch.expect(1_000);
    expect([8_999, 9_000, 9_001, 16_999, 17_000, 25_000].map((nowMs) => watch.due(nowMs))).toEqual([
      undefined,
      "nudge",
      undefined,
      undefined,
      "resume",
      "giveUp",
    ]);
  });

  test("a candidate who thinks or speaks is never hurried", () => {
    const watch = new ReplyWatch();
    expect(watch.due(3_600_000)).toBeUndefined();
    watch.expect(0);
    watch.rest();
    expect(watch.due(3_600_000)).toBeUndefined();
  });

  test("any sign of life earns it more time, but no milder remedy", () => {
    const watch = new ReplyWatch();
    watch.expect(0);
    watch.sign(7_000);
    expect(watch.due(14_999)).toBeUndefined();
    expect(watch.due(15_000)).toBe("nudge");
    watch.sign(16_000);
    expect(watch.due(24_000)).toBe("resume");
  });

  test("a sentence that stalls in the middle counts as silence, and a new one starts over", () => {
    const watch = new ReplyWatch();
    watch.expect(0);
    expect(watch.due(8_000)).toBe("nudge");
    watch.spoke(9_000);
    expect(watch.due(17_000)).toBe("nudge");
  });
});
