import type { SessionLimits } from "@mockingbird/domain";
import type { Env } from "../env.ts";
import { debtOf, type InterviewIdentity, type SessionRecord } from "../interview-session/session-record.ts";
import { errorText, log } from "../log.ts";
import type { Entry } from "./judge-entry.ts";

/** One interview's place among those of its organisation that are live. */
export class OrganizationPlace {
  readonly #gates: Env["ORGANIZATION_GATE"];
  readonly #identity: InterviewIdentity;
  /** On the gate's clock. Until it was asked, everything that was charged lately counts. */
  #askedAtMs = 0;

  constructor(gates: Env["ORGANIZATION_GATE"], identity: InterviewIdentity) {
    this.#gates = gates;
    this.#identity = identity;
  }

  /** Throws when the gate does not answer. */
  async isFree(): Promise<boolean> {
    const { isFree, atMs } = await this.#gate.hasPlace(this.#identity.iv);
    this.#askedAtMs = atMs;
    return isFree;
  }

  /** Throws when the gate does not answer. */
  async enter(wantedSeconds: number, limits: SessionLimits): Promise<Entry> {
    return this.#gate.enter(this.#identity.iv, wantedSeconds, limits, this.#askedAtMs);
  }

  /** Renews the place of an interview that is live, with all the seconds promised to it rather than those left. */
  async stay({ durationSeconds }: SessionRecord): Promise<void> {
    await this.#gate.stay(this.#identity.iv, durationSeconds).catch((error: unknown) => this.#missed(error));
  }

  /**
   * The interview is over, or its delivery has come further: the place is free at once, and what it used is owed until it
   * is charged. If the gate does not hear of it, the place is free after a while.
   */
  async leave(record: SessionRecord, isAnswered: boolean): Promise<void> {
    const charged = record.delivery.state === "accepted";
    await this.#gate
      .leave(this.#identity.iv, debtOf(record, isAnswered), charged)
      .catch((error: unknown) => this.#missed(error));
  }

  /** A new stub each time: one whose object has died is of no more use. */
  get #gate() {
    return this.#gates.getByName(this.#identity.org);
  }

  #missed(error: unknown): void {
    const { org, iv: interviewId } = this.#identity;
    log("warn", "organization-place", { org, interviewId, error: errorText(error) });
  }
}
