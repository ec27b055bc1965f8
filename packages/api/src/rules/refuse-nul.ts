import { DomainError } from "@mockingbird/domain";

/** PostgreSQL stores no NUL and looks for none: an input with one is the caller's mistake, and not a failure of ours. */
export function refuseNul(input: unknown): void {
  if (holdsNul(input)) throw new DomainError("INVALID_INPUT");
}

function holdsNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNul);
}
