import type { ListedInterview } from "@mockingbird/api/views";
import { Badge } from "@mockingbird/ui";
import { Send } from "lucide-react";

/** Where an interview's review stands, and who has it; nothing where there is none. */
export function ReviewBadge({
  interview,
}: {
  interview: Pick<ListedInterview, "reviewState" | "reviewerName" | "releasedAt">;
}) {
  const { reviewState, reviewerName, releasedAt } = interview;
  if (reviewState === "none") return <span className="text-ink-muted">–</span>;
  if (reviewState === "to_review") return <Badge tone="accent">To review</Badge>;
  return (
    <span className="flex flex-col items-start gap-0.5">
      {releasedAt ? (
        <Badge tone="success">
          <Send aria-hidden="true" />
          Released
        </Badge>
      ) : (
        <Badge tone={reviewState === "reviewed" ? "success" : "neutral"}>
          {reviewState === "reviewed" ? "Reviewed" : "In review"}
        </Badge>
      )}
      {reviewerName ? <span className="wrap-anywhere text-12 text-ink-muted">{reviewerName}</span> : null}
    </span>
  );
}
