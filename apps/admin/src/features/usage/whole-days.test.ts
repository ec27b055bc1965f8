import { expect, test } from "vitest";
import { wholeDays } from "./whole-days.ts";

const november = {
  from: "2026-11-01",
  until: "2026-11-30",
  startsAt: "2026-11-01T05:00:00.000Z",
  endsAt: "2026-12-01T06:00:00.000Z",
};

/** Node sets thin spaces around the dash. */
const plain = (text: string | null) => text?.replace(/\s/g, " ");

test("whole days are said as days, also across a change of the clocks", () => {
  expect(plain(wholeDays(november, "America/Chicago"))).toBe("1 – 30 November 2026");
  const turn = { from: "2026-12-20", until: "2027-01-19" };
  const moments = { startsAt: "2026-12-20T00:00:00.000Z", endsAt: "2027-01-20T00:00:00.000Z" };
  expect(plain(wholeDays({ ...turn, ...moments }, "UTC"))).toBe("20 December 2026 – 19 January 2027");
});

test("a span that begins or ends within a day is not", () => {
  expect(wholeDays({ ...november, startsAt: "2026-11-01T09:30:00.000Z" }, "America/Chicago")).toBeNull();
  expect(wholeDays(november, "Europe/Berlin")).toBeNull();
});
