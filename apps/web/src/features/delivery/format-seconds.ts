import { formatDuration } from "@mockingbird/ui/server";

/** A short length of time, to a tenth of a second while that says something: "1.4 s", "48 s", "2 min 5 s". */
export function formatSeconds(ms: number): string {
  return ms < 9_950 ? `${(ms / 1_000).toFixed(1)} s` : formatDuration(ms / 1_000);
}
