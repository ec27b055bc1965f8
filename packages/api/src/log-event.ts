import { redactSecrets } from "@mockingbird/domain";

/** One line of JSON on standard error. `details` must hold nothing personal and no secret. */
export function logEvent(event: string, details: Record<string, unknown> = {}): void {
  process.stderr.write(`${redactSecrets(JSON.stringify({ time: new Date().toISOString(), event, ...details }))}\n`);
}

/**
 * An error as a log may say it: its class, its last line and where it was thrown. Of Prisma's messages the lines before
 * repeat the query with what it was given, which may be what somebody said in an interview; what is no error may be anything.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const message = error.message.trim().split("\n").at(-1);
  const stack = error.stack?.split("\n").filter((line) => line.startsWith("    at "));
  return { name: error.name, message, stack: stack?.join("\n") };
}
