import { describe, expect, test } from "vitest";
import { classNames } from "./class-names.ts";
import { formatClock } from "./format-clock.ts";
import { formatDuration } from "./format-duration.ts";
import { formatMinutes } from "./format-minutes.ts";
import { formatDate, formatExactMoment, formatRelativeMoment } from "./format-moment.ts";
import { initialsOf } from "./initials-of.ts";

test.each([
  [0, "0 s"],
  [48.4, "48 s"],
  [59.6, "1 min"],
  [725, "12 min 5 s"],
  [900, "15 min"],
  [3840, "1 h 4 min"],
  [7200, "2 h"],
  [-3, "0 s"],
])("a duration of %d s reads %s", (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test.each([
  [7.9, "0:07"],
  [725, "12:05"],
  [3609, "1:00:09"],
  [-1, "0:00"],
])("a clock at %d s shows %s", (seconds, text) => expect(formatClock(seconds)).toBe(text));

test.each([
  [0, "0 min"],
  [744, "12.4 min"],
  [72_240, "1,204 min"],
])("%d s are %s in a sum", (seconds, text) => expect(formatMinutes(seconds)).toBe(text));

describe("moments", () => {
  const now = new Date("2026-11-22T16:00:00Z");
  const zone = "America/Chicago";
  test.each([
    ["2026-11-22T15:59:30Z", "just now"],
    ["2026-11-22T15:55:00Z", "5 minutes ago"],
    ["2026-11-22T18:00:00Z", "in 2 hours"],
    ["2026-11-22T07:00:00Z", "9 hours ago"],
    ["2026-11-22T05:00:00Z", "yesterday"],
    ["2026-11-20T16:00:00Z", "2 days ago"],
    ["2026-11-12T16:00:00Z", "12 Nov"],
    ["2025-11-12T16:00:00Z", "12 Nov 2025"],
  ])("%s is said %s", (at, said) => expect(formatRelativeMoment(new Date(at), zone, now)).toBe(said));

  test("the exact moment is told in the organisation's time zone, and names it", () => {
    const at = new Date("2026-11-22T02:30:00Z");
    expect(formatExactMoment(at, "America/Chicago")).toBe("21 November 2026 at 20:30 GMT−6");
    expect(formatExactMoment(at, "Europe/Berlin")).toBe("22 November 2026 at 03:30 CET");
  });

  test("a date turns over at the time zone's midnight", () => {
    const at = new Date("2026-11-22T02:30:00Z");
    expect(formatDate(at, "America/Chicago", now)).toBe("21 Nov");
    expect(formatDate(at, "Europe/Berlin", now)).toBe("22 Nov");
  });
});

test.each([
  ["Ada King Lovelace", "AL"],
  ["Ada", "A"],
  ["  élodie   dupont ", "ÉD"],
  ["", ""],
])("initials of %j are %j", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("our type sizes survive beside a colour, and a later size wins", () => {
  expect(classNames("text-13 text-ink", "text-16")).toBe("text-ink text-16");
  expect(classNames("rounded-control", "rounded-panel")).toBe("rounded-panel");
});
