import { z } from "zod";
import { errorText, log } from "../log.ts";

/**
 * - `duration`: the interview's time is up.
 * - `resume`: a pause has lasted as long as it may.
 * - `closing`: the interviewer has had long enough for the last words.
 * - `grace`: nobody came back.
 * - `timeLeft`: tell the candidate.
 * - `silence`: see whether the browser is still there.
 * - `idle`: see whether the candidate still takes part.
 * - `place`: keep the place among the organisation's live interviews.
 * - `standing`: ask whether the candidate is still a member.
 * - `markLive`: tell the backend that the interview is live.
 * - `submit`: try to deliver the transcript.
 * - `evaluate`: ask for the feedback.
 * - `purge`: forget spent tokens.
 * - `forget`: everything has been done for a while.
 */
const deadlineNameSchema = z.enum([
  "grace",
  "closing",
  "duration",
  "resume",
  "timeLeft",
  "silence",
  "idle",
  "place",
  "standing",
  "markLive",
  "submit",
  "evaluate",
  "purge",
  "forget",
]);
export type DeadlineName = z.infer<typeof deadlineNameSchema>;

/** When one that failed is tried again. */
const failedRetryMs = 30_000;

const rowSchema = z.object({ name: deadlineNameSchema, atMs: z.number() });

/**
 * All that is to happen later, over the object's single alarm: the alarm always stands at the earliest of them. Nothing
 * here waits, so that a deadline and what is written next to it are stored together or not at all.
 */
export class DeadlineStore {
  readonly #storage: DurableObjectStorage;
  #ringing = false;

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

  /** Whether anything is to happen later. */
  get pending(): boolean {
    return this.#first() !== undefined;
  }

  has(name: DeadlineName): boolean {
    return this.#storage.sql.exec("SELECT 1 FROM deadline WHERE name = ?", name).toArray().length > 0;
  }

  /**
   * Does what is due, the oldest first. Each stays due until it has been done, so that an object killed in the middle does
   * it again. One that fails is tried again later, and stops no other.
   */
  async ring(object: string | undefined, due: (name: DeadlineName) => Promise<void> | void): Promise<void> {
    this.#ringing = true;
    for (let next = this.#firstDue(); next; next = this.#firstDue()) {
      try {
        await due(next.name);
        // Only this one: what was done may have set itself another time.
        this.#storage.sql.exec("DELETE FROM deadline WHERE name = ? AND atMs = ?", next.name, next.atMs);
      } catch (error) {
        log("error", "alarm", { object, deadline: next.name, error: errorText(error) });
        this.set(next.name, Date.now() + failedRetryMs);
      }
    }
    this.#ringing = false;
    this.arm();
  }

  #firstDue(): z.infer<typeof rowSchema> | undefined {
    const first = this.#first();
    return first && first.atMs <= Date.now() ? first : undefined;
  }

  /** An alarm that is ringing stands until it has rung, so that one who dies in the middle is rung for again. */
  arm(): void {
    if (this.#ringing) return;
    const first = this.#first();
    void (first ? this.#storage.setAlarm(first.atMs) : this.#storage.deleteAlarm());
  }

  #first(): z.infer<typeof rowSchema> | undefined {
    const [row] = this.#storage.sql.exec("SELECT name, atMs FROM deadline ORDER BY atMs LIMIT 1").toArray();
    return row === undefined ? undefined : rowSchema.parse(row);
  }
}
