import type { z } from "zod";

/** Reads an environment, or throws one error that names every variable to mend, each in a sentence. */
export function parseEnv<Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.output<Schema> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(({ message, path }) =>
    path.length > 0 && !message.includes(String(path[0])) ? `${String(path[0])}: ${message}` : message,
  );
  throw new Error(`The environment is not complete.\n${sentences.map((sentence) => `- ${sentence}`).join("\n")}`);
}
