/** A moment as a person says it, in the zone in which it is meant: "Friday 4 December, 17:00 (Chicago time)". */
export function sayMoment(at: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone }).format(at);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
  return `${day.replace(",", "")}, ${time} (${placeOf(timeZone)} time)`;
}

/** "America/Argentina/Buenos_Aires" is known as Buenos Aires. */
function placeOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}
