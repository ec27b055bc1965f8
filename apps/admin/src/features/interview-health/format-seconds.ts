const seconds = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A short wait, from milliseconds: "0.8 s". */
export function formatSeconds(ms: number): string {
  return `${seconds.format(ms / 1000)} s`;
}
