import { formatWallMoment, RelativeTime } from "@mockingbird/ui";

/** Further away than this, the date itself says more than how far away it is. */
const nearMs = 6 * 24 * 3600 * 1000;

/**
 * A date that counts, as a person says it on the clocks of the organisation. Below it stands whose clocks those are, how
 * far away it is when that is near, and whatever else there is to know of it.
 */
export function MomentText({ at, timeZone, note }: { at: string | null; timeZone: string; note?: string | undefined }) {
  if (at === null) return <span className="text-ink-muted">{note ? `None (${note})` : "None"}</span>;
  const moment = new Date(at);
  const now = new Date();
  const [said = "", zone = ""] = formatWallMoment(moment, timeZone, now).split(" (");
  const isNear = Math.abs(moment.getTime() - now.getTime()) < nearMs;
  return (
    <span className="flex flex-col">
      <span className="sm:whitespace-nowrap">{said}</span>
      <span className="text-12 text-ink-muted">
        {zone.replace(")", "")}
        {isNear ? (
          <>
            , <RelativeTime at={at} timeZone={timeZone} />
          </>
        ) : null}
        {note ? `, ${note}` : null}
      </span>
    </span>
  );
}
