/** A query that could reach beyond its organisation. A mistake in our code, never in a request: it is not shown to people. */
export class TenantGuardError extends Error {
  override readonly name = "TenantGuardError";
}
