const plain = new Intl.NumberFormat("en-GB");

/** "1 person", "312 people"; "1,000+ people" where counting stopped. */
export function resultCountText(
  { count, isCapped }: { count: number; isCapped: boolean },
  words: { one: string; many: string },
): string {
  return `${plain.format(count)}${isCapped ? "+" : ""} ${count === 1 && !isCapped ? words.one : words.many}`;
}
