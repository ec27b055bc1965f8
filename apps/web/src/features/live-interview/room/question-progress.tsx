import type { RoomSnapshot } from "./interview-room.ts";

/** How far the planned questions have come; nothing before the first. Read out when it changes. */
export function QuestionProgress({ progress }: { progress: RoomSnapshot["progress"] }) {
  return (
    <p aria-live="polite" className="tabular-nums">
      {progress && progress.asked > 0 ? `Question ${progress.asked} of ${progress.total}` : null}
    </p>
  );
}
