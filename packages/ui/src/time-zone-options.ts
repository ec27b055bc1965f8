let known: { value: string; label: string }[] | undefined;

/** The time zones that this browser knows, by name. */
export function timeZoneOptions(): { value: string; label: string }[] {
  known ??= ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
  return known;
}
