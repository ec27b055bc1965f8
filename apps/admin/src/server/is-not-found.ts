/** Whether a procedure answered that there is no such thing in this organisation. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "NOT_FOUND";
}
