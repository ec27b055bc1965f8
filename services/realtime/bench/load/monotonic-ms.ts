/** A clock that all processes of one machine share and that never jumps, in ms. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
