import { Check, CircleDashed, CircleSlash2 } from "lucide-react";
import { Badge } from "./badge.tsx";
import { LiveDot } from "./live-dot.tsx";

/** The one wording of an interview's status, for candidates and staff alike. */
export function StatusBadge({ status }: { status: "created" | "live" | "completed" | "partial" }) {
  switch (status) {
    case "created":
      return (
        <Badge tone="neutral">
          <CircleDashed aria-hidden="true" />
          Not started
        </Badge>
      );
    case "live":
      return (
        <Badge tone="live">
          <LiveDot />
          In progress
        </Badge>
      );
    case "completed":
      return (
        <Badge tone="success">
          <Check aria-hidden="true" />
          Completed
        </Badge>
      );
    case "partial":
      return (
        <Badge tone="warning">
          <CircleSlash2 aria-hidden="true" />
          Ended early
        </Badge>
      );
  }
}
