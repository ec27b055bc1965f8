import { expect, test } from "vitest";
import { isWaitingForTranscript } from "./delivery.ts";

const startedAt = new Date("2026-11-22T12:00:00.000Z");
const live = { status: "live", startedAt, plannedSeconds: 900 } as const;
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);

test("an interview waits for its transcript from 15 minutes after its planned end", () => {
  expect(isWaitingForTranscript(live, after(900 + 899.999))).toBe(false);
  expect(isWaitingForTranscript(live, after(900 + 900))).toBe(true);
});

test("an interview that has not begun, or has been delivered, waits for nothing", () => {
  const late = after(100_000);
  expect(isWaitingForTranscript({ ...live, status: "created", startedAt: null }, late)).toBe(false);
  for (const status of ["completed", "partial"] as const)
    expect(isWaitingForTranscript({ ...live, status }, late)).toBe(false);
});
