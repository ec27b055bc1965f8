import type { InterviewRow } from "@mockingbird/api/views";
import { Badge, StatusBadge } from "@mockingbird/ui";
import { Hourglass } from "lucide-react";

/** An interview's status as staff see it: one that must be over, and has not been delivered, is no longer in progress. */
export function InterviewBadge({
  interview: { status, isWaitingForTranscript },
}: {
  interview: Pick<InterviewRow, "status" | "isWaitingForTranscript">;
}) {
  if (!isWaitingForTranscript) return <StatusBadge status={status} />;
  return (
    <Badge tone="warning">
      <Hourglass aria-hidden="true" />
      Waiting for its transcript
    </Badge>
  );
}
