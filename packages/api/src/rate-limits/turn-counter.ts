import { createHash } from "node:crypto";
import { type RateLimitName, rateLimits, TooManyRequestsError } from "@mockingbird/domain";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { createDoorStore } from "./create-door-store.ts";

/** Turns taken from the database at once: a twentieth of the limit, so that nineteen calls of twenty cost no statement. */
const shareOfLimit = 1 / 20;
const sweepEveryMs = 60 * 1000;

/** Turns of one subject that this process has taken from the database and not given out yet. */
interface Lease {
  left: number;
  endsAt: number;
}

/**
 * Counts the uses of one limit, together with every other process. A process takes turns from the database a few at a
 * time; what it has not given out when the window ends is lost, so several processes may stop a caller a little early, and
 * never late. Whoever is over the limit is refused from memory until the window ends.
 */
export class TurnCounter {
  readonly #limiter: RateLimiterPrisma;
  readonly #uses: number;
  readonly #turnsAtOnce: number;
  readonly #leases = new Map<string, Lease>();
  readonly #renewals = new Map<string, Promise<void>>();
  #sweepAt = 0;

  constructor(name: RateLimitName) {
    const { uses, windowSeconds } = rateLimits[name];
    this.#uses = uses;
    this.#turnsAtOnce = Math.max(1, Math.floor(uses * shareOfLimit));
    this.#limiter = new RateLimiterPrisma({
      storeClient: createDoorStore(),
      keyPrefix: name,
      points: uses,
      duration: windowSeconds,
      inMemoryBlockOnConsumed: uses,
      clearExpiredByTimeout: false,
    });
  }

  /** Takes `turns` for a subject. @throws TooManyRequestsError when its window has fewer left */
  async take(subject: string, turns: number): Promise<void> {
    // Nobody's address or e-mail address stands in the table, and no key is long.
    const key = createHash("sha256").update(subject).digest("base64url").slice(0, 22);
    for (;;) {
      const lease = this.#openLease(key);
      if (lease && lease.left >= turns) {
        lease.left -= turns;
        return;
      }
      const renewal = this.#renewals.get(key);
      // Somebody else's renewal may be refused for wanting more than is left.
      if (renewal) await renewal.catch(() => undefined);
      else await this.#startRenewal(key, turns);
    }
  }

  #startRenewal(key: string, turns: number): Promise<void> {
    const renewal = this.#renew(key, turns).finally(() => this.#renewals.delete(key));
    this.#renewals.set(key, renewal);
    return renewal;
  }

  async #renew(key: string, turns: number): Promise<void> {
    const { granted, msLeft } = await this.#draw(key, Math.max(this.#turnsAtOnce, turns));
    const left = granted + (this.#openLease(key)?.left ?? 0);
    this.#leases.set(key, { left, endsAt: Date.now() + msLeft });
    if (left < turns) throw new TooManyRequestsError(msLeft / 1000);
  }

  async #draw(key: string, wanted: number): Promise<{ granted: number; msLeft: number }> {
    try {
      const { msBeforeNext } = await this.#limiter.consume(key, wanted);
      return { granted: wanted, msLeft: msBeforeNext };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const { consumedPoints, msBeforeNext } = refusal;
      // A refusal from memory counts nothing. One from the database may leave the last few turns of the window.
      const granted = consumedPoints === 0 ? 0 : Math.max(0, this.#uses - (consumedPoints - wanted));
      return { granted, msLeft: msBeforeNext };
    }
  }

  #openLease(key: string): Lease | undefined {
    const now = Date.now();
    if (now >= this.#sweepAt) {
      this.#sweepAt = now + sweepEveryMs;
      for (const [known, { endsAt }] of this.#leases) if (endsAt <= now) this.#leases.delete(known);
    }
    const lease = this.#leases.get(key);
    return lease && lease.endsAt > now ? lease : undefined;
  }
}
