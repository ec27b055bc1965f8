import { z } from "zod";

/**
 * - `duration`: the interview's time is up.
 * - `closing`: the interviewer has had long enough for the last words.
 * - `grace`: nobody came back.
 * - `timeLeft`: tell the candidate.
 * - `submit`: try to deliver the transcript.
 * - `purge`: forget spent tokens.
 * - `forget`: the backend has everything; empty the object.
 */
const deadlineNameSchema = z.enum(["grace", "closing", "duration", "timeLeft", "submit", "purge", "forget"]);
export type DeadlineName = z.infer<typeof deadlineNameSchema>;

const rowSchema = z.object({ name: deadlineNameSchema, atMs: z.number() });

/** All that is to happen later, over the object's single alarm: the alarm always stands at the earliest of them. */
export class DeadlineStore {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    storage.sql.exec("CREATE TABLE IF NOT EXISTS deadline (name TEXT PRIMARY KEY, atMs INTEGER NOT NULL)");
  }

  async set(name: DeadlineName, atMs: number): Promise<void> {
    this.#storage.sql.exec("INSERT OR REPLACE INTO deadline VALUES (?, ?)", name, atMs);
    await this.arm();
  }

  async clear(...names: DeadlineName[]): Promise<void> {
    for (const name of names) this.#storage.sql.exec("DELETE FROM deadline WHERE name = ?", name);
    await this.arm();
  }

  has(name: DeadlineName): boolean {
    return this.#storage.sql.exec("SELECT 1 FROM deadline WHERE name = ?", name).toArray().length > 0;
  }

  /** Removes and answers those that are due, the oldest first. */
  takeDue(nowMs: number): DeadlineName[] {
    const rows = this.#storage.sql
      .exec("SELECT name, atMs FROM deadline WHERE atMs <= ? ORDER BY atMs", nowMs)
      .toArray();
    this.#storage.sql.exec("DELETE FROM deadline WHERE atMs <= ?", nowMs);
    return rows.map((row) => rowSchema.parse(row).name);
  }

  async arm(): Promise<void> {
    const [row] = this.#storage.sql.exec("SELECT name, atMs FROM deadline ORDER BY atMs LIMIT 1").toArray();
    if (row === undefined) await this.#storage.deleteAlarm();
    else await this.#storage.setAlarm(rowSchema.parse(row).atMs);
  }
}
