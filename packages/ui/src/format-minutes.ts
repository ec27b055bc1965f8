const minutesFormat = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** Seconds as minutes for sums and charts: "0 min", "12.4 min", "1,204 min". */
export function formatMinutes(seconds: number): string {
  return `${minutesFormat.format(seconds / 60)} min`;
}
