/** 1, 2, 3 to `count`: places in a list whose items are told apart by nothing else. */
export function countUp(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
