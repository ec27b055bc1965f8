import { env } from "cloudflare:workers";
import type { SessionLimits } from "@mockingbird/domain";
import { describe, expect, test } from "vitest";

const wantedSeconds = 900;

/** Repeatable chances, by a linear congruential generator. */
function chances(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Talk {
  candidate: number;
  promisedSeconds: number;
  usedSeconds: number;
  isAnswered: boolean;
  state: "live" | "over" | "charged";
}

/** What the backend said, and when it was about to be asked. */
interface Asked {
  limits: SessionLimits;
  askedAtMs: number;
}

/** An organisation whose backend charges late, before the real gate. */
class Organization {
  readonly #gate = env.ORGANIZATION_GATE.getByName(`org-${crypto.randomUUID()}`);
  readonly #secondsMax: number;
  readonly #seatsMax: number;
  readonly talks: Talk[] = [];
  /** What the backend has charged. */
  chargedSeconds = 0;
  readonly seats = new Set<number>();
  refused = 0;

  constructor(secondsMax: number, seatsMax: number) {
    this.#secondsMax = secondsMax;
    this.#seatsMax = seatsMax;
  }

  /** As the backend says it at this moment. What is done with it may be done later. */
  async ask(candidate: number): Promise<Asked> {
    const { atMs: askedAtMs } = await this.#gate.hasPlace("asking");
    const limits = {
      concurrentInterviewsMax: 1_000,
      secondsLeft: Math.max(0, this.#secondsMax - this.chargedSeconds),
      seatsLeft: this.seats.has(candidate) ? null : Math.max(0, this.#seatsMax - this.seats.size),
    };
    return { limits, askedAtMs };
  }

  async start(candidate: number, { limits, askedAtMs }: Asked): Promise<void> {
    const id = `interview-${this.talks.length}`;
    const talk: Talk = { candidate, promisedSeconds: 0, usedSeconds: 0, isAnswered: false, state: "charged" };
    this.talks.push(talk);
    const entry = await this.#gate.enter(id, wantedSeconds, limits, askedAtMs);
    if ("refusal" in entry) this.refused += 1;
    else Object.assign(talk, { promisedSeconds: entry.seconds, state: "live" });
  }

  async end(index: number, usedSeconds: number, isAnswered: boolean): Promise<void> {
    const talk = this.talks[index];
    if (talk?.state !== "live") return;
    Object.assign(talk, { state: "over", isAnswered, usedSeconds: isAnswered ? usedSeconds : 0 });
    await this.#leave(index, talk, false);
  }

  async charge(index: number): Promise<void> {
    const talk = this.talks[index];
    if (talk?.state !== "over") return;
    talk.state = "charged";
    this.chargedSeconds += talk.usedSeconds;
    if (talk.isAnswered) this.seats.add(talk.candidate);
    await this.#leave(index, talk, true);
  }

  async #leave(index: number, { usedSeconds, isAnswered }: Talk, isCharged: boolean): Promise<void> {
    await this.#gate.leave(`interview-${index}`, { seconds: usedSeconds, usesSeat: isAnswered }, isCharged);
  }

  /** What is charged by now, and what those that run were promised. */
  get bound(): { seconds: number; seats: number } {
    const open = this.talks.filter(({ state }) => state !== "charged");
    const promised = open.reduce(
      (sum, { state, promisedSeconds, usedSeconds }) => sum + (state === "live" ? promisedSeconds : usedSeconds),
      0,
    );
    const maySit = open
      .filter(({ state, isAnswered }) => state === "live" || isAnswered)
      .map(({ candidate }) => candidate);
    return { seconds: this.chargedSeconds + promised, seats: new Set([...this.seats, ...maySit]).size };
  }
}

describe("an organisation's gate", () => {
  test("never promises more than a hard limit has, in whatever order interviews start, end and are charged", async () => {
    const secondsMax = 4_000;
    const seatsMax = 4;
    let refused = 0;
    const fullest = { seconds: 0, seats: 0 };
    for (let seed = 1; seed <= 60; seed += 1) {
      const chance = chances(seed);
      const organization = new Organization(secondsMax, seatsMax);
      for (let step = 0; step < 30; step += 1) {
        const index = chance(Math.max(1, organization.talks.length));
        const kind = chance(4);
        if (kind < 2) {
          // Two at once, one of them with what the backend said before somebody was charged.
          const [first, second] = [chance(8), chance(8)];
          const stale = await organization.ask(first);
          await organization.charge(index);
          await Promise.all([
            organization.start(first, stale),
            organization.start(second, await organization.ask(second)),
          ]);
        } else if (kind === 2)
          await organization.end(index, chance((organization.talks[index]?.promisedSeconds ?? 0) + 1), chance(3) > 0);
        else await organization.charge(index);
        const { seconds, seats } = organization.bound;
        expect(seconds, `seconds with seed ${seed}`).toBeLessThanOrEqual(secondsMax);
        expect(seats, `seats with seed ${seed}`).toBeLessThanOrEqual(seatsMax);
        fullest.seconds = Math.max(fullest.seconds, seconds);
        fullest.seats = Math.max(fullest.seats, seats);
      }
      refused += organization.refused;
    }
    // The limits were reached, and mattered.
    expect(fullest).toEqual({ seconds: expect.closeTo(secondsMax, -2), seats: seatsMax });
    expect(refused).toBeGreaterThan(100);
  }, 60_000);
});
