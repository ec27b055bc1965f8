import { redactSecrets } from "@mockingbird/domain";

/** What a log line may hold: identifiers, codes, counts. Never speech, transcript text, names or tokens. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

export type LogLevel = "info" | "warn" | "error";

/** One JSON object per line, so that `event` can be searched. `event` is named after the file it comes from. */
export function log(level: LogLevel, event: string, fields: LogFields = {}): void {
  // biome-ignore lint/suspicious/noConsole: the console is the Worker's log.
  console[level](redactSecrets(JSON.stringify({ event, ...fields })));
}

/** What an error may say in a log: its own class and message, which no code of ours builds from speech or tokens. */
export function errorText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
}
