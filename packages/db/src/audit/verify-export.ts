import { parseExportedLine } from "./exported-line.ts";
import { type BrokenSeal, emptyChain, followChain } from "./find-broken-seal.ts";

/**
 * Follows an exported chain line by line. An export cannot say that its end was cut off: compare the seal of its last
 * event, which is answered as `last`, with the console's.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
): Promise<{ events: number; last: string; broken: BrokenSeal | null }> {
  let end = emptyChain;
  for await (const line of lines) {
    if (line === "") continue;
    const followed = follow(end, line);
    if ("broken" in followed) return { events: end.seq, last: end.hash, broken: followed.broken };
    end = followed.end;
  }
  return { events: end.seq, last: end.hash, broken: null };
}

function follow(end: typeof emptyChain, line: string): ReturnType<typeof followChain> {
  try {
    return followChain(end, [parseExportedLine(line)]);
  } catch {
    return { broken: { seq: end.seq + 1, why: "The line is not an exported event." } };
  }
}
