import { describe, expect, test } from "vitest";
import { MovePlan } from "./move-plan.ts";

describe("the move to a new connection", () => {
  test("is not made without a reason", () => {
    expect(new MovePlan().decide(true, 1_000_000)).toBe("stay");
  });

  test("waits for a quiet moment", () => {
    const plan = new MovePlan();
    plan.goAway(50_000, 0);
    expect(plan.decide(false, 44_999)).toBe("stay");
    expect(plan.decide(true, 44_999)).toBe("move");
  });

  test("breaks off what is being said five seconds before Gemini would", () => {
    const plan = new MovePlan();
    plan.goAway(50_000, 0);
    expect(plan.decide(false, 45_000)).toBe("breakOff");
  });

  test("is made at once when Gemini leaves no time", () => {
    const plan = new MovePlan();
    plan.goAway(3_000, 100);
    expect(plan.decide(false, 100)).toBe("breakOff");
  });

  test("keeps to the earliest deadline, and is made once", () => {
    const plan = new MovePlan();
    plan.goAway(10_000, 0);
    plan.goAway(50_000, 1_000);
    expect(plan.decide(false, 5_000)).toBe("breakOff");
    plan.begun();
    expect(plan.decide(false, 60_000)).toBe("stay");
  });

  test("that the candidate's choice asks for has no hurry", () => {
    const plan = new MovePlan();
    plan.want();
    expect(plan.decide(false, 3_600_000)).toBe("stay");
    expect(plan.decide(true, 3_600_000)).toBe("move");
  });
});
