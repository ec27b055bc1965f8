import { expect, test } from "vitest";
import { describeRecording } from "./consent.ts";

test("says how long what was said is kept", () => {
  const howLong = (retentionDays: number | null) =>
    describeRecording({ organizationName: "Northfield", retentionDays }).find(({ title }) => title === "For how long")
      ?.text;
  expect(howLong(30)).toContain("Northfield deletes what was said 30 days after the interview.");
  expect(howLong(1)).toContain("one day after");
  expect(howLong(null)).toBe("Until Northfield deletes it, or you have it erased.");
});
