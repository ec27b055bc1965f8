/**
 * A moment as a person says it, with the place whose clocks are meant: "Friday 4 December, 17:00 (Chicago time)". The
 * year stands there where it is not the current one.
 */
export function formatWallMoment(at: Date, timeZone: string, now: Date): string {
  const yearOf = (date: Date) => new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone }).format(date);
  const year = yearOf(at) === yearOf(now) ? "" : ` ${yearOf(at)}`;
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone });
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  return `${day.format(at).replace(",", "")}${year}, ${time.format(at)} (${zoneWords(timeZone)})`;
}

/** "America/Argentina/Buenos_Aires" is known as "Buenos Aires time", and UTC by its name. */
export function zoneWords(timeZone: string): string {
  const place = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  return /^(?:UTC|GMT)/.test(place) ? place : `${place} time`;
}
