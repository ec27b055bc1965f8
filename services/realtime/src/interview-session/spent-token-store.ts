/** Which one-time tokens have been shown to this interview. SQLite in the object is synchronous, so exactly one wins. */
export class SpentTokenStore {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec("CREATE TABLE IF NOT EXISTS spentToken (jti TEXT PRIMARY KEY, keepUntilMs INTEGER NOT NULL)");
  }

  /** False when the token was spent before. */
  spend(jti: string, keepUntilMs: number): boolean {
    return this.#sql.exec("INSERT OR IGNORE INTO spentToken VALUES (?, ?)", jti, keepUntilMs).rowsWritten > 0;
  }

  /** Forgets tokens that nobody would accept any more. */
  purge(nowMs: number): void {
    this.#sql.exec("DELETE FROM spentToken WHERE keepUntilMs <= ?", nowMs);
  }
}
