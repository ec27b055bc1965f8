import type { z } from "zod";

/** What is wrong with each field of a form, in its schema's own sentences; null when nothing is. */
export function fieldErrorsOf<Output>(parsed: z.ZodSafeParseResult<Output>): Record<string, string> | null {
  if (parsed.success) return null;
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= message;
  return errors;
}
