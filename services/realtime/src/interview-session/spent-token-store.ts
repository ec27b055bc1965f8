/** Longer than anybody accepts a token after it was issued. */
const keptSeconds = 180;

/** Which one-time tokens have been shown to this interview. SQLite in the object is synchronous, so exactly one wins. */
export class SpentTokenStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec("CREATE TABLE IF NOT EXISTS spentToken (jti TEXT PRIMARY KEY, keepUntilMs INTEGER NOT NULL)");
  }

  /**
   * Spends a token that was issued at `iat`, in seconds since the epoch. Answers until when that is remembered, in ms; undefined
   * when it was spent before.
   */
  spend(jti: string, iat: number): number | undefined {
    const keepUntilMs = (iat + keptSeconds) * 1000;
    const { rowsWritten } = this.#sql.exec("INSERT OR IGNORE INTO spentToken VALUES (?, ?)", jti, keepUntilMs);
    return rowsWritten > 0 ? keepUntilMs : undefined;
  }

  /** Forgets tokens that nobody would accept any more. */
  purge(nowMs: number): void {
    this.#sql.exec("DELETE FROM spentToken WHERE keepUntilMs <= ?", nowMs);
  }
}
