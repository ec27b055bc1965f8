import { describe, expect, test } from "vitest";
import { judgeEntry } from "./judge-entry.ts";

const nobody = { places: 0, seconds: 0, seats: 0 };

describe("one more interview", () => {
  test("may begin while there is room", () => {
    const held = { places: 1, seconds: 900, seats: 0 };
    expect(judgeEntry(900, held, { concurrentInterviewsMax: 2, secondsLeft: null, seatsLeft: null })).toEqual({
      seconds: 900,
    });
  });

  test("may not when as many run as the organisation may have", () => {
    const held = { places: 2, seconds: 1_800, seats: 0 };
    const entry = judgeEntry(900, held, { concurrentInterviewsMax: 2, secondsLeft: null, seatsLeft: null });
    expect(entry).toEqual({ refusal: "organizationBusy" });
  });

  test("is shorter when the month is nearly used up", () => {
    expect(judgeEntry(900, nobody, { concurrentInterviewsMax: 2, secondsLeft: 300, seatsLeft: null })).toEqual({
      seconds: 300,
    });
  });

  test("gets none of the seconds promised to those that run", () => {
    const limits = { concurrentInterviewsMax: 5, secondsLeft: 1_000, seatsLeft: null };
    expect(judgeEntry(900, { places: 1, seconds: 800, seats: 0 }, limits)).toEqual({ seconds: 200 });
    expect(judgeEntry(900, { places: 2, seconds: 1_000, seats: 0 }, limits)).toEqual({
      refusal: "organizationOutOfMinutes",
    });
  });

  test("may not when nothing is left", () => {
    const entry = judgeEntry(900, nobody, { concurrentInterviewsMax: 2, secondsLeft: 0, seatsLeft: null });
    expect(entry).toEqual({ refusal: "organizationOutOfMinutes" });
  });

  test("may not when it needs a seat, and all that are left may be used by those that run", () => {
    const limits = { concurrentInterviewsMax: 5, secondsLeft: null, seatsLeft: 2 };
    expect(judgeEntry(900, { places: 3, seconds: 900, seats: 1 }, limits)).toEqual({ seconds: 900 });
    expect(judgeEntry(900, { places: 3, seconds: 900, seats: 2 }, limits)).toEqual({
      refusal: "organizationOutOfSeats",
    });
  });
});
