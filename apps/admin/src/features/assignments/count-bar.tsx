import type { AssignmentCounts } from "@mockingbird/api/views";
import { progressText } from "./assignment-words.ts";

/** How far the candidates have come: finished, begun, and the rest, of whom some are overdue. The words give the figures. */
export function CountBar({ counts }: { counts: AssignmentCounts }) {
  const { candidates, started, finished, overdue } = counts;
  const share = (count: number) => `${candidates === 0 ? 0 : (Math.max(0, count) / candidates) * 100}%`;
  return (
    <span className="flex min-w-36 max-w-56 flex-col gap-1.5">
      <span aria-hidden="true" className="flex h-1.5 overflow-hidden rounded-full bg-hover">
        <span className="bg-accent" style={{ width: share(finished) }} />
        <span className="bg-accent/45" style={{ width: share(started - finished) }} />
        <span className="ml-auto bg-warning" style={{ width: share(Math.min(overdue, candidates - started)) }} />
      </span>
      <span className="text-12 text-ink-muted">{progressText(counts)}</span>
    </span>
  );
}
