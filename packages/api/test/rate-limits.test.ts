import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { rateLimits, TooManyRequestsError } from "@mockingbird/domain";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TurnCounter } from "../src/rate-limits/turn-counter.ts";

const { uses, windowSeconds } = rateLimits.callsByAccount;

/** How many of `calls` one after the other are let through. */
async function letThrough(counter: TurnCounter, subject: string, calls: number, turns = 1): Promise<number> {
  let passed = 0;
  for (let call = 0; call < calls; call += 1) {
    passed += await counter.take(subject, turns).then(
      () => 1,
      () => 0,
    );
  }
  return passed;
}

function refusalOf(call: Promise<void>): Promise<TooManyRequestsError> {
  return call.then(
    () => {
      throw new Error("The call was let through.");
    },
    (error: unknown) => {
      if (error instanceof TooManyRequestsError) return error;
      throw error;
    },
  );
}

const countRows = () => withSystem((tx) => tx.rateLimiterFlexible.findMany());

describeOnBothDatabases("a door with a limit", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") }));
  afterEach(async () => {
    vi.useRealTimers();
    await withSystem((tx) => tx.rateLimiterFlexible.deleteMany());
  });

  test("lets one caller through exactly as often as it says, and says when it opens again", async () => {
    const door = new TurnCounter("callsByAccount");
    expect(await letThrough(door, "ada", uses + 5)).toBe(uses);
    vi.setSystemTime(Date.now() + 20_000);
    const refusal = await refusalOf(door.take("ada", 1));
    expect(refusal.retryAfterSeconds).toBe(windowSeconds - 20);
    expect(refusal.message).toBe("That was too many requests at once. Try again in 40 seconds.");
    expect(await letThrough(door, "grace", 1)).toBe(1);
    vi.setSystemTime(Date.now() + refusal.retryAfterSeconds * 1000);
    expect(await letThrough(door, "ada", uses + 5)).toBe(uses);
  });

  test("lets no more through when they come at once, or ten to a request", async () => {
    const door = new TurnCounter("callsByAccount");
    const atOnce = await Promise.allSettled(Array.from({ length: uses + 50 }, () => door.take("ada", 1)));
    expect(atOnce.filter(({ status }) => status === "fulfilled")).toHaveLength(uses);
    expect(await letThrough(door, "grace", uses / 10 + 5, 10)).toBe(uses / 10);
  });

  test("counts all processes together", async () => {
    const processes = [new TurnCounter("callsByAccount"), new TurnCounter("callsByAccount")];
    let passed = 0;
    for (let round = 0; round < uses; round += 1) {
      for (const counter of processes) passed += await letThrough(counter, "ada", 1);
    }
    expect(passed).toBe(uses);
  });

  test("costs the database a statement for twenty calls, and nothing once somebody is refused", async () => {
    const door = new TurnCounter("callsByAccount");
    const pointsOf = async () => (await countRows()).map(({ points }) => points);
    await letThrough(door, "ada", 1);
    expect(await pointsOf()).toEqual([uses / 20]);
    await letThrough(door, "ada", uses / 20 - 1);
    expect(await pointsOf()).toEqual([uses / 20]);
    await letThrough(door, "ada", uses);
    const refused = await pointsOf();
    await letThrough(door, "ada", 50);
    expect(await pointsOf()).toEqual(refused);
  });

  test("forgets who used it, and never knew by name", async () => {
    const door = new TurnCounter("signInLinksByEmail");
    await door.take("leo@northfield.example", 1);
    expect(JSON.stringify(await countRows())).not.toContain("leo");
    vi.setSystemTime(Date.now() + rateLimits.signInLinksByEmail.windowSeconds * 1000);
    await door.take("amara@northfield.example", 1);
    expect(await countRows()).toHaveLength(1);
  });
});
