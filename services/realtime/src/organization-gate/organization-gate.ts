import { DurableObject } from "cloudflare:workers";
import type { SessionLimits } from "@mockingbird/domain";
import type { Env } from "../env.ts";
import { type Entry, judgeEntry } from "./judge-entry.ts";
import { LeaseStore } from "./lease-store.ts";

/** How long an interview that has gone without a word keeps its place. Longer than two renewals are apart. */
const leaseSeconds = 120;

/** One organisation's limits over all its interviews. Which are live is known here, and nowhere else in time. */
export class OrganizationGate extends DurableObject<Env> {
  readonly #leases: LeaseStore;
  /** As the backend last said. Undefined until then: the first interviews are judged once the backend has answered. */
  #concurrentInterviewsMax: number | undefined;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#leases = new LeaseStore(state.storage.sql);
  }

  /** Whether there is a place at all, asked before anything of the interview is begun. */
  hasPlace(interviewId: string): boolean {
    const { places } = this.#leases.heldByOthers(interviewId, Date.now());
    return places < (this.#concurrentInterviewsMax ?? Number.POSITIVE_INFINITY);
  }

  /** Takes a place for an interview that wants to last so long, or says why there is none. Repeated, it is the same place. */
  enter(interviewId: string, wantedSeconds: number, limits: SessionLimits): Entry {
    this.#concurrentInterviewsMax = limits.concurrentInterviewsMax;
    const entry = judgeEntry(wantedSeconds, this.#leases.heldByOthers(interviewId, Date.now()), limits);
    if ("seconds" in entry) this.stay(interviewId, entry.seconds);
    return entry;
  }

  /** Keeps the place of a live interview, of which so many seconds are left; never refuses one that runs. */
  stay(interviewId: string, secondsLeft: number): void {
    this.#leases.hold(interviewId, secondsLeft, Date.now() + leaseSeconds * 1000);
  }

  leave(interviewId: string): void {
    this.#leases.release(interviewId);
  }
}
