import type { FaultEvent, FaultMoment } from "./fault-event.ts";

interface Counts {
  /** 0 for a connection that was open before the plan was made. */
  connection: number;
  turns: number;
  answers: number;
  /** When the first set-up was accepted, or the plan was made; undefined before. */
  sinceMs: number | undefined;
}

const newCounts = (connection: number): Counts => ({ connection, turns: 0, answers: 0, sinceMs: undefined });

/** The scripted faults of an interview that have not happened yet, and how far the interview is. */
export class FaultPlan {
  #events: FaultEvent[];
  readonly #interview = newCounts(0);
  readonly #connections = new WeakMap<object, Counts>();
  #connectionsOpened = 0;

  constructor(events: readonly FaultEvent[]) {
    this.#events = [...events];
  }

  /** @returns what happens at this moment, which will not happen again. */
  take(connection: object, moment: FaultMoment): FaultEvent[] {
    if (moment === "setup") this.#connections.set(connection, newCounts(++this.#connectionsOpened));
    const here = this.#countsOf(connection);
    for (const counts of [this.#interview, here]) {
      if (moment === "turnStart") counts.turns += 1;
      if (moment === "answer") counts.answers += 1;
    }
    const due = this.#events.filter(({ when }) => when.moment === moment && this.#isNow(when, here));
    const taken = moment === "setup" ? due.slice(0, 1) : due;
    this.#events = this.#events.filter((event) => !taken.includes(event));
    return taken;
  }

  /**
   * What is to happen by the clock while this connection is open.
   * @param nowMs now, in interview time.
   */
  timed(connection: object, nowMs: number): { event: FaultEvent; inMs: number }[] {
    const here = this.#countsOf(connection);
    this.#interview.sinceMs ??= nowMs;
    here.sinceMs ??= nowMs;
    return this.#events.flatMap((event) => {
      const { when } = event;
      if (when.moment !== "elapsed") return [];
      if (when.connection !== undefined && when.connection !== here.connection) return [];
      const sinceMs = (when.connection === undefined ? this.#interview : here).sinceMs ?? nowMs;
      return [{ event, inMs: Math.max(0, sinceMs + when.seconds * 1000 - nowMs) }];
    });
  }

  /** @returns false when it has happened already. */
  takeTimed(event: FaultEvent): boolean {
    const index = this.#events.indexOf(event);
    if (index !== -1) this.#events.splice(index, 1);
    return index !== -1;
  }

  #countsOf(connection: object): Counts {
    const known = this.#connections.get(connection) ?? newCounts(0);
    this.#connections.set(connection, known);
    return known;
  }

  #isNow(when: FaultEvent["when"], here: Counts): boolean {
    if (when.connection !== undefined && when.connection !== here.connection) return false;
    const counts = when.connection === undefined ? this.#interview : here;
    if ("turn" in when && when.turn !== undefined) return when.turn === counts.turns;
    if ("answer" in when && when.answer !== undefined) return when.answer === counts.answers;
    return when.moment !== "elapsed";
  }
}
