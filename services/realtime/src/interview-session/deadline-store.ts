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

/**
 * All that is to happen later, over the object's single alarm: the alarm always stands at the earliest of them. Nothing
 * here waits, so that a deadline and what is written next to it are stored together or not at all.
 */
export class DeadlineStore {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    storage.sql.exec("CREATE TABLE IF NOT EXISTS deadline (name TEXT PRIMARY KEY, atMs INTEGER NOT NULL)");
  }

  set(name: DeadlineName, atMs: number): void {
    this.#storage.sql.exec("INSERT OR REPLACE INTO deadline VALUES (?, ?)", name, atMs);
    this.arm();
  }

  clear(...names: DeadlineName[]): void {
    for (const name of names) this.#storage.sql.exec("DELETE FROM deadline WHERE name = ?", name);
    this.arm();
  }

  has(name: DeadlineName): boolean {
    return this.#storage.sql.exec("SELECT 1 FROM deadline WHERE name = ?", name).toArray().length > 0;
  }

  /** Removes and answers the one that has been due longest. */
  takeDue(nowMs: number): DeadlineName | undefined {
    const first = this.#first();
    if (!first || first.atMs > nowMs) return undefined;
    this.#storage.sql.exec("DELETE FROM deadline WHERE name = ?", first.name);
    return first.name;
  }

  arm(): void {
    const first = this.#first();
    void (first ? this.#storage.setAlarm(first.atMs) : this.#storage.deleteAlarm());
  }

  #first(): z.infer<typeof rowSchema> | undefined {
    const [row] = this.#storage.sql.exec("SELECT name, atMs FROM deadline ORDER BY atMs LIMIT 1").toArray();
    return row === undefined ? undefined : rowSchema.parse(row);
  }
}
