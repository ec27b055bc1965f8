/** Prisma's code of an error. Read by shape, because each generated client brings its own copy of the error classes. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** A row with this key exists already. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === "P2002";
}

/** The row points at one that does not exist. */
export function isForeignKeyViolation(error: unknown): boolean {
  return codeOf(error) === "P2003";
}

/** A conflict that PostgreSQL finds at COMMIT leaves Prisma as the adapter threw it, without a code of Prisma's. */
function isConflictAtCommit(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "kind" in cause && cause.kind === "TransactionWriteConflict";
}

/** Two at once began an organisation's chain of audit events: a conflict that PostgreSQL reports as a key that exists. */
function isConflictAtFirstEvent(error: unknown): boolean {
  const meta = error instanceof Error && "meta" in error ? error.meta : undefined;
  return (
    isUniqueViolation(error) &&
    typeof meta === "object" &&
    meta !== null &&
    "modelName" in meta &&
    meta.modelName === "AuditHead"
  );
}

/** The database refused for the moment: SQLite's lock was held for too long, or PostgreSQL chose us in a conflict. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  const isChosen = isConflictAtCommit(error) || isConflictAtFirstEvent(error);
  return code === "P1008" || code === "P2034" || code === "SQLITE_BUSY" || isChosen;
}
