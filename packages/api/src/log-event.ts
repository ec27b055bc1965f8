/** One line of JSON on standard error. `details` must hold nothing personal and no secret. */
export function logEvent(event: string, details: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...details })}\n`);
}

/** An error as something JSON can say. */
export function describeError(error: unknown): Record<string, unknown> {
  return error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { error };
}
