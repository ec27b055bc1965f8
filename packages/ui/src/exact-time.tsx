import { formatExactMoment } from "./format-moment.ts";

/** A moment written out, for places that are read as a record. */
export function ExactTime({ at, timeZone }: { at: string; timeZone: string }) {
  return <time dateTime={at}>{formatExactMoment(new Date(at), timeZone)}</time>;
}
