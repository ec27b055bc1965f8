import { describe, expect, test } from "vitest";
import { formatWallMoment } from "./format-wall-moment.ts";
import { instantToWallTime, wallTimeToInstant } from "./wall-time.ts";

const chicago = "America/Chicago";

describe("a time on the wall and the moment it means", () => {
  test.each([
    ["2026-12-04T17:00", chicago, "2026-12-04T23:00:00.000Z"],
    ["2026-07-04T17:00", chicago, "2026-07-04T22:00:00.000Z"],
    ["2026-12-04T00:00", "Europe/Berlin", "2026-12-03T23:00:00.000Z"],
    ["2026-12-04T23:59", "Asia/Kathmandu", "2026-12-04T18:14:00.000Z"],
    ["2026-12-04T10:00", "Pacific/Kiritimati", "2026-12-03T20:00:00.000Z"],
    ["2028-02-29T12:00", "UTC", "2028-02-29T12:00:00.000Z"],
  ])("%s in %s is %s", (wallTime, timeZone, instant) => {
    expect(wallTimeToInstant(wallTime, timeZone)).toEqual({ at: new Date(instant), clocks: "usual" });
    expect(instantToWallTime(new Date(instant), timeZone)).toBe(wallTime);
  });

  test("a time that the clocks jump over is as much later as they jump", () => {
    const moment = wallTimeToInstant("2026-03-08T02:30", chicago);
    expect(moment?.clocks).toBe("skipped");
    expect(instantToWallTime(moment?.at ?? new Date(0), chicago)).toBe("2026-03-08T03:30");
  });

  test("of a time that comes twice the first is meant", () => {
    expect(wallTimeToInstant("2026-11-01T01:30", chicago)).toEqual({
      at: new Date("2026-11-01T06:30:00Z"),
      clocks: "twice",
    });
  });

  test("the hours beside a change of the clocks are as usual", () => {
    expect(wallTimeToInstant("2026-03-08T01:59", chicago)?.clocks).toBe("usual");
    expect(wallTimeToInstant("2026-03-08T03:00", chicago)?.clocks).toBe("usual");
    expect(wallTimeToInstant("2026-11-01T02:00", chicago)).toEqual({
      at: new Date("2026-11-01T08:00:00Z"),
      clocks: "usual",
    });
  });

  test("hours all through a year survive there and back, in zones that change their clocks and in one that does not", () => {
    for (const timeZone of [chicago, "Europe/Berlin", "Australia/Lord_Howe", "Asia/Tokyo"]) {
      for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 7 * 3_600_000) {
        const back = wallTimeToInstant(instantToWallTime(new Date(ms), timeZone), timeZone);
        if (back?.clocks === "usual") expect(back.at.getTime()).toBe(ms);
        else expect(back?.clocks).toBe("twice");
      }
    }
  });

  test.each(["", "2026-12-04", "2026-02-30T10:00", "2026-12-04T24:00", "2026-12-04T17:00Z", "soon"])(
    "%j is no time",
    (text) => {
      expect(wallTimeToInstant(text, chicago)).toBeNull();
    },
  );
});

describe("a moment as a person says it", () => {
  const now = new Date("2026-11-22T12:00:00Z");

  test("has the day, the time and the place whose time it is", () => {
    expect(formatWallMoment(new Date("2026-12-04T23:00:00Z"), chicago, now)).toBe(
      "Friday 4 December, 17:00 (Chicago time)",
    );
  });

  test("has the year where it is another one, there", () => {
    expect(formatWallMoment(new Date("2027-01-01T05:59:00Z"), chicago, now)).toBe(
      "Thursday 31 December, 23:59 (Chicago time)",
    );
    expect(formatWallMoment(new Date("2027-01-01T06:00:00Z"), chicago, now)).toBe(
      "Friday 1 January 2027, 00:00 (Chicago time)",
    );
  });

  test.each([
    ["America/Argentina/Buenos_Aires", "Buenos Aires time"],
    ["UTC", "UTC"],
    ["Etc/UTC", "UTC"],
  ])("of %s says %s", (timeZone, words) => {
    expect(formatWallMoment(now, timeZone, now)).toContain(`(${words})`);
  });
});
