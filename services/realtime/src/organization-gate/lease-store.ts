import { z } from "zod";

const countSchema = z.object({ places: z.int(), seconds: z.int(), seats: z.int() });
const sumSchema = z.object({ seconds: z.int(), seats: z.int() });
const addedColumns = [
  ["seats", "INTEGER NOT NULL DEFAULT 0"],
  ["chargedAtMs", "INTEGER"],
] as const;
const seatSchema = z.object({ seats: z.int() });

/**
 * What interviews of one organisation hold, in the object's own SQLite: a lease while one is live, with the seconds it may
 * last and the seat its candidate may use, and a debt for those of one that is over until they are charged. Each lapses
 * unless it is renewed.
 */
export class LeaseStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    for (const table of ["lease", "debt"]) {
      sql.exec(`CREATE TABLE IF NOT EXISTS ${table} (
        interviewId TEXT PRIMARY KEY, seconds INTEGER NOT NULL, untilMs INTEGER NOT NULL
      )`);
      const columns = sql.exec<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).toArray();
      // Objects from before seats and charges were counted have tables without them.
      for (const [name, type] of addedColumns) {
        if (!columns.some((column) => column.name === name))
          sql.exec(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
      }
    }
  }

  /**
   * Places that others hold, and the seconds and seats promised to them or used by them; without what was charged before
   * `askedAtMs`, which whoever was asked then has counted already. Forgets what has lapsed.
   */
  heldByOthers(
    interviewId: string,
    nowMs: number,
    askedAtMs: number,
  ): { places: number; seconds: number; seats: number } {
    for (const table of ["lease", "debt"]) this.#sql.exec(`DELETE FROM ${table} WHERE untilMs <= ?`, nowMs);
    const sums = "coalesce(sum(seconds), 0) AS seconds, coalesce(sum(seats), 0) AS seats";
    const live = `SELECT count(*) AS places, ${sums} FROM lease WHERE interviewId <> ?`;
    const used = `SELECT ${sums} FROM debt WHERE interviewId <> ? AND coalesce(chargedAtMs, ?) >= ?`;
    const { places, seconds, seats } = countSchema.parse(this.#sql.exec(live, interviewId).one());
    const owed = sumSchema.parse(this.#sql.exec(used, interviewId, askedAtMs, askedAtMs).one());
    return { places, seconds: seconds + owed.seconds, seats: seats + owed.seats };
  }

  hold(interviewId: string, seconds: number, seats: number, untilMs: number): void {
    const columns = "(interviewId, seconds, seats, untilMs)";
    this.#sql.exec(`INSERT OR REPLACE INTO lease ${columns} VALUES (?, ?, ?, ?)`, interviewId, seconds, seats, untilMs);
  }

  /** Keeps what an interview holds, or holds it again after it lapsed. */
  renew(interviewId: string, seconds: number, untilMs: number): void {
    this.hold(interviewId, seconds, this.#seatsOf(interviewId), untilMs);
  }

  /** The interview is over, and owes these seconds, and its seat where it used one. `chargedAtMs`: null until it is charged. */
  release(
    interviewId: string,
    { seconds, usesSeat }: { seconds: number; usesSeat: boolean },
    { chargedAtMs, untilMs }: { chargedAtMs: number | null; untilMs: number },
  ): void {
    const seats = usesSeat ? this.#seatsOf(interviewId) : 0;
    this.#sql.exec("DELETE FROM lease WHERE interviewId = ?", interviewId);
    this.#sql.exec(
      "INSERT OR REPLACE INTO debt (interviewId, seconds, seats, chargedAtMs, untilMs) VALUES (?, ?, ?, ?, ?)",
      interviewId,
      seconds,
      seats,
      chargedAtMs,
      untilMs,
    );
  }

  #seatsOf(interviewId: string): number {
    for (const table of ["lease", "debt"]) {
      const [row] = this.#sql.exec(`SELECT seats FROM ${table} WHERE interviewId = ?`, interviewId).toArray();
      if (row) return seatSchema.parse(row).seats;
    }
    return 0;
  }
}
