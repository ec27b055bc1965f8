const countFormat = new Intl.NumberFormat("en-GB");

/** Seconds as minutes, to the second: "412 min", "1,412 min 5 s". For comparing two figures that must be the same. */
export function exactMinutes(seconds: number): string {
  const rest = seconds % 60;
  return `${countFormat.format((seconds - rest) / 60)} min${rest > 0 ? ` ${rest} s` : ""}`;
}
