import { formatWallMoment, RelativeTime } from "@mockingbird/ui";

/**
 * A date that counts, as a person says it on the clocks of the organisation, and below it how far away that is and
 * whatever else there is to know of it.
 */
export function MomentText({ at, timeZone, note }: { at: string | null; timeZone: string; note?: string | undefined }) {
  if (at === null) return <span className="text-ink-muted">{note ? `None (${note})` : "None"}</span>;
  const [moment = "", zone = ""] = formatWallMoment(new Date(at), timeZone, new Date()).split(" (");
  return (
    <span className="flex flex-col">
      <span className="whitespace-nowrap">{moment}</span>
      <span className="text-12 text-ink-muted">
        {zone.replace(")", "")}, <RelativeTime at={at} timeZone={timeZone} />
        {note ? `, ${note}` : null}
      </span>
    </span>
  );
}
