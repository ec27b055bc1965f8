import { z } from "zod";

const countSchema = z.object({ places: z.int(), seconds: z.int() });
const sumSchema = z.object({ seconds: z.int() });

/**
 * What interviews of one organisation hold, in the object's own SQLite: a lease while one is live, with the seconds it may
 * last, and a debt for the seconds of one that is over until they are charged. Each lapses unless it is renewed.
 */
export class LeaseStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    for (const table of ["lease", "debt"]) {
      sql.exec(`CREATE TABLE IF NOT EXISTS ${table} (
        interviewId TEXT PRIMARY KEY, seconds INTEGER NOT NULL, untilMs INTEGER NOT NULL
      )`);
    }
  }

  /** Places that others hold, and the seconds promised to them or used by them. Forgets what has lapsed. */
  heldByOthers(interviewId: string, nowMs: number): { places: number; seconds: number } {
    for (const table of ["lease", "debt"]) this.#sql.exec(`DELETE FROM ${table} WHERE untilMs <= ?`, nowMs);
    const live = "SELECT count(*) AS places, coalesce(sum(seconds), 0) AS seconds FROM lease WHERE interviewId <> ?";
    const used = "SELECT coalesce(sum(seconds), 0) AS seconds FROM debt WHERE interviewId <> ?";
    const { places, seconds } = countSchema.parse(this.#sql.exec(live, interviewId).one());
    return { places, seconds: seconds + sumSchema.parse(this.#sql.exec(used, interviewId).one()).seconds };
  }

  hold(interviewId: string, seconds: number, untilMs: number): void {
    this.#sql.exec("INSERT OR REPLACE INTO lease VALUES (?, ?, ?)", interviewId, seconds, untilMs);
  }

  /** The interview is over, and owes these seconds. */
  release(interviewId: string, seconds: number, untilMs: number): void {
    this.#sql.exec("DELETE FROM lease WHERE interviewId = ?", interviewId);
    this.#sql.exec("INSERT OR REPLACE INTO debt VALUES (?, ?, ?)", interviewId, seconds, untilMs);
  }
}
