import type { InterviewerVersion } from "@mockingbird/api/views";
import { Badge, RelativeTime } from "@mockingbird/ui";

/** Which version new interviews run with, since when, and by whom. */
export function PublishedLine({ published, timeZone }: { published: InterviewerVersion; timeZone: string }) {
  const { version, createdAt, createdByName, note } = published;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-soft">
      <Badge tone="success">Version {version} is published</Badge>
      <span>
        {createdByName ? `by ${createdByName}, ` : ""}
        <RelativeTime at={createdAt} timeZone={timeZone} />
      </span>
      {note ? <span className="wrap-anywhere text-ink-muted">“{note}”</span> : null}
    </p>
  );
}
