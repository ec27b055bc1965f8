import { verifyClockToken } from "@mockingbird/auth/clock-token";
import type { JWTVerifyGetKey } from "jose";

/** The backend's retention as the clock meets it, with the real verifier. */
export class StubRetention {
  #callsLeft = 0;
  #calls = 0;

  /** Has that many further calls find something to delete, where a number is given. Answers how many calls there were. */
  control(rawBody: string): { calls: number } {
    if (rawBody !== "") this.#callsLeft = Number(rawBody);
    return { calls: this.#calls };
  }

  /** Throws for a call that the clock did not sign. */
  async sweep(token: string, keySet: JWTVerifyGetKey, bound: { method: string; path: string; rawBody: string }) {
    await verifyClockToken(token, keySet, bound);
    this.#calls += 1;
    const isDone = this.#callsLeft === 0;
    this.#callsLeft = Math.max(0, this.#callsLeft - 1);
    return { interviews: isDone ? 0 : 250, turns: 0, erasures: 0, failed: 0, isDone };
  }
}
