import { verifyClockToken } from "@mockingbird/auth/clock-token";
import type { JWTVerifyGetKey } from "jose";

/** The answers of the backend's procedures that a clock starts, when more is left and when nothing is. */
const answers = {
  "retention.sweep": (isDone: boolean) => ({
    interviews: isDone ? 0 : 250,
    turns: 0,
    erasures: 0,
    failed: 0,
    isDone,
  }),
  "billing.reportUsage": (isDone: boolean) => ({
    sent: isDone ? 0 : 200,
    postponed: 0,
    failed: 0,
    organizationsFailed: 0,
    isDone,
  }),
  "billing.reconcile": () => ({ compared: 2, different: 0, organizationsFailed: 0 }),
  "mail.sendDue": (isDone: boolean) => ({
    sent: isDone ? 0 : 200,
    failed: 0,
    postponed: 0,
    organizationsFailed: 0,
    isDone,
  }),
} as const;
export type ClockProcedure = keyof typeof answers;

export function isClockProcedure(name: string): name is ClockProcedure {
  return name in answers;
}

/** The backend's work as the clock meets it, with the real verifier. */
export class StubClockWork {
  readonly #callsLeft = new Map<ClockProcedure, number>();
  readonly #calls = new Map<ClockProcedure, number>();

  /** Has that many further calls find something to do, where a number is given. Answers how many calls there were. */
  control(name: ClockProcedure, rawBody: string): { calls: number } {
    if (rawBody !== "") this.#callsLeft.set(name, Number(rawBody));
    return { calls: this.#calls.get(name) ?? 0 };
  }

  /** Throws for a call that the clock did not sign. */
  async answer(
    name: ClockProcedure,
    token: string,
    keySet: JWTVerifyGetKey,
    bound: { method: string; path: string; rawBody: string },
  ) {
    await verifyClockToken(token, keySet, bound);
    const left = this.#callsLeft.get(name) ?? 0;
    this.#calls.set(name, (this.#calls.get(name) ?? 0) + 1);
    this.#callsLeft.set(name, Math.max(0, left - 1));
    return answers[name](left === 0);
  }
}
