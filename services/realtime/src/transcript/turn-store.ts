import { type TranscriptTurn, transcriptTurnSchema, transcriptTurnsMax } from "@mockingbird/domain";
import { z } from "zod";
import type { AssembledTurn } from "./turn-assembler.ts";

const rowSchema = z.object({
  position: z.int(),
  speaker: z.enum(["interviewer", "candidate"]),
  text: z.string(),
  startMs: z.int(),
  endMs: z.int(),
  interrupted: z.int().transform(Boolean),
});

/** The turns of one interview in the object's own SQLite, written one by one as they close. */
export class TurnStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(`CREATE TABLE IF NOT EXISTS turn (
      position INTEGER PRIMARY KEY, speaker TEXT NOT NULL, text TEXT NOT NULL,
      startMs INTEGER NOT NULL, endMs INTEGER NOT NULL, interrupted INTEGER NOT NULL
    )`);
  }

  /** Writes a turn, or what it has grown to. One of which nothing was heard is not kept. */
  put(turn: AssembledTurn): void {
    if (turn.text === "") {
      this.#sql.exec("DELETE FROM turn WHERE position = ?", turn.position);
      return;
    }
    this.#sql.exec(
      "INSERT OR REPLACE INTO turn (position, speaker, text, startMs, endMs, interrupted) VALUES (?, ?, ?, ?, ?, ?)",
      turn.position,
      turn.speaker,
      turn.text,
      turn.startMs,
      turn.endMs,
      turn.interrupted ? 1 : 0,
    );
  }

  /** In reading order. */
  list(): AssembledTurn[] {
    const rows = this.#sql.exec("SELECT * FROM turn ORDER BY position LIMIT ?", transcriptTurnsMax);
    return rows.toArray().map((row) => rowSchema.parse(row));
  }

  last(): AssembledTurn | undefined {
    const [row] = this.#sql.exec("SELECT * FROM turn ORDER BY position DESC LIMIT 1").toArray();
    return row === undefined ? undefined : rowSchema.parse(row);
  }

  /** Whether the candidate has said or typed anything: an interview without costs nothing. */
  get isAnswered(): boolean {
    return this.#sql.exec("SELECT 1 FROM turn WHERE speaker = 'candidate' LIMIT 1").toArray().length > 0;
  }

  /** As the backend wants them: numbered from 0 without gaps. */
  numbered(): TranscriptTurn[] {
    return this.list().map(({ position: _position, ...turn }, seq) => transcriptTurnSchema.parse({ seq, ...turn }));
  }
}
