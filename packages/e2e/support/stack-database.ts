import { DatabaseSync } from "node:sqlite";

const busyTimeoutMs = 10_000;

/** The database of the stack under test, for what a test cannot wait for or do in a browser. */
export class StackDatabase {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { timeout: busyTimeoutMs });
  }

  /** Nobody runs out of attempts: a test that needs one leaves the others theirs. */
  allowMoreAttempts(): void {
    this.#database.exec("UPDATE Assignment SET attemptsMax = 100");
  }

  /** From now on whatever stores a transcript fails at its last step, and the backend answers 500. */
  refuseTranscripts(): void {
    this.#database.exec(
      "CREATE TRIGGER refuse_transcripts BEFORE INSERT ON UsageLedger BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END",
    );
  }

  takeTranscripts(): void {
    this.#database.exec("DROP TRIGGER IF EXISTS refuse_transcripts");
  }

  /** The Worker's next delivery finds no interview of its attempt, which it takes for final, until it is shown again. */
  hide(interviewId: string): { show: () => void } {
    const move = (by: number) =>
      this.#database.prepare("UPDATE Interview SET attempt = attempt + ? WHERE id = ?").run(by, interviewId);
    move(1_000);
    return { show: () => void move(-1_000) };
  }

  /** As if an interview had begun so much earlier. */
  letTimePass(interviewId: string, hours: number): void {
    this.#database
      .prepare("UPDATE Interview SET startedAt = strftime('%Y-%m-%dT%H:%M:%f+00:00', startedAt, ?) WHERE id = ?")
      .run(`-${hours} hours`, interviewId);
  }

  /** How many rows there are of each kind for one interview. */
  rowsOf(interviewId: string): { submissions: number; bills: number; turns: number; asked: number } {
    const count = (table: string, column: string, condition = "TRUE"): number =>
      Number(
        this.#database
          .prepare(`SELECT COUNT(*) AS count FROM ${table} WHERE ${column} = ? AND ${condition}`)
          .get(interviewId)?.count,
      );
    return {
      submissions: count("TranscriptSubmission", "interviewId"),
      bills: count("UsageLedger", "interviewId"),
      turns: count("TranscriptTurn", "interviewId"),
      asked: count("AuditEvent", "subjectId", "action = 'delivery:retry'"),
    };
  }

  close(): void {
    this.#database.close();
  }
}
