import { DurableObject } from "cloudflare:workers";
import type { SessionLimits } from "@mockingbird/domain";
import type { Env } from "../env.ts";
import { type Entry, judgeEntry } from "./judge-entry.ts";
import { LeaseStore } from "./lease-store.ts";

/** How long an interview that has gone without a word keeps its place. Longer than two renewals are apart. */
const leaseSeconds = 120;
/** Longer than between two tries to deliver, each of which renews it. */
const unchargedKeptSeconds = 2 * 60 * 60;
/** Longer than anybody takes to come here with limits that the backend read before the charge. */
const chargedKeptSeconds = 60;

/** One organisation's limits over all its interviews. Which are live is known here, and nowhere else in time. */
export class OrganizationGate extends DurableObject<Env> {
  readonly #leases: LeaseStore;
  /** As the backend last said. Undefined until then: the first interviews are judged once the backend has answered. */
  #concurrentInterviewsMax: number | undefined;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#leases = new LeaseStore(state.storage.sql);
  }

  /** Whether there is a place at all, asked before anything of the interview is begun; and when, by the clock here. */
  hasPlace(interviewId: string): { isFree: boolean; atMs: number } {
    const atMs = Date.now();
    const { places } = this.#leases.heldByOthers(interviewId, atMs, atMs);
    return { isFree: places < (this.#concurrentInterviewsMax ?? Number.POSITIVE_INFINITY), atMs };
  }

  /**
   * Takes a place for an interview that wants to last so long, or says why there is none. Repeated, it is the same place.
   * `askedAtMs` is before the backend was asked for its limits: it has counted whatever was charged before that.
   */
  enter(interviewId: string, wantedSeconds: number, limits: SessionLimits, askedAtMs: number): Entry {
    this.#concurrentInterviewsMax = limits.concurrentInterviewsMax;
    const entry = judgeEntry(wantedSeconds, this.#leases.heldByOthers(interviewId, Date.now(), askedAtMs), limits);
    if ("seconds" in entry) {
      const seats = limits.seatsLeft === null ? 0 : 1;
      this.#leases.hold(interviewId, entry.seconds, seats, Date.now() + leaseSeconds * 1000);
    }
    return entry;
  }

  /** Keeps the place of a live interview and all the seconds promised to it; never refuses one that runs. */
  stay(interviewId: string, seconds: number): void {
    this.#leases.renew(interviewId, seconds, Date.now() + leaseSeconds * 1000);
  }

  /** Frees the place of an interview that is over. What it used stays counted until it is charged for sure. */
  leave(interviewId: string, debt: { seconds: number; usesSeat: boolean }, charged: boolean): void {
    const keptSeconds = charged ? chargedKeptSeconds : unchargedKeptSeconds;
    const nowMs = Date.now();
    const chargedAtMs = charged ? nowMs : null;
    this.#leases.release(interviewId, debt, { chargedAtMs, untilMs: nowMs + keptSeconds * 1000 });
  }
}
