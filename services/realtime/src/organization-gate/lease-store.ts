import { z } from "zod";

const sumSchema = z.object({ places: z.int(), seconds: z.int() });

/** The places that interviews of one organisation hold, in the object's own SQLite. Each lapses unless it is renewed. */
export class LeaseStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS lease (
      interviewId TEXT PRIMARY KEY, seconds INTEGER NOT NULL, untilMs INTEGER NOT NULL
    )`);
  }

  /** Places that others hold, and the seconds promised to them. Forgets what has lapsed. */
  heldByOthers(interviewId: string, nowMs: number): { places: number; seconds: number } {
    this.#sql.exec("DELETE FROM lease WHERE untilMs <= ?", nowMs);
    const sum = "SELECT count(*) AS places, coalesce(sum(seconds), 0) AS seconds FROM lease WHERE interviewId <> ?";
    return sumSchema.parse(this.#sql.exec(sum, interviewId).one());
  }

  hold(interviewId: string, seconds: number, untilMs: number): void {
    this.#sql.exec("INSERT OR REPLACE INTO lease VALUES (?, ?, ?)", interviewId, seconds, untilMs);
  }

  release(interviewId: string): void {
    this.#sql.exec("DELETE FROM lease WHERE interviewId = ?", interviewId);
  }
}
