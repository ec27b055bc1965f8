import { startOfDay } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { auditStateQuery, readAuditState, toAuditInput } from "./audit-state.ts";

test("the address keeps what narrows the audit, and ignores what makes no sense", () => {
  const state = { who: "Dana W", about: "transcript", from: "2026-11-01", until: "2026-11-22" };
  expect(readAuditState(Object.fromEntries(new URLSearchParams(auditStateQuery(state))))).toEqual(state);
  const nothing = { who: "", about: "", from: "", until: "" };
  expect(readAuditState({ about: "DROP TABLE", from: "yesterday", until: "2026-13-45", who: ["a", "b"] })).toEqual(
    nothing,
  );
  expect(auditStateQuery(nothing)).toBe("");
});

test("both days are meant whole, by the organisation's clock", () => {
  const state = { who: " ", about: "", from: "2026-11-01", until: "2026-11-01" };
  // In Chicago the clocks go back in the night that this day begins with.
  expect(toAuditInput(state, "America/Chicago")).toEqual({
    from: "2026-11-01T05:00:00.000Z",
    until: "2026-11-02T06:00:00.000Z",
  });
  expect(toAuditInput(state, "Europe/Berlin")).toEqual({
    from: "2026-10-31T23:00:00.000Z",
    until: "2026-11-01T23:00:00.000Z",
  });
});

test("a day whose midnight does not exist begins when its clock does", () => {
  // Cairo skips from 24:00 to 01:00 on the last Friday of April.
  expect(startOfDay("2026-04-24", "Africa/Cairo").toISOString()).toBe("2026-04-23T22:00:00.000Z");
});
