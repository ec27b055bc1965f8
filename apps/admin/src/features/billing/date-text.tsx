import { formatDate, formatExactMoment } from "@mockingbird/ui/server";

/** A day on the organisation's calendar, with the exact moment on hover. */
export function DateText({ at, timeZone }: { at: string; timeZone: string }) {
  const moment = new Date(at);
  return (
    <time
      dateTime={at}
      title={formatExactMoment(moment, timeZone)}
      // The year stands there unless it is this one, which may turn over between the server and the browser.
      suppressHydrationWarning
      className="whitespace-nowrap"
    >
      {formatDate(moment, timeZone, new Date())}
    </time>
  );
}
