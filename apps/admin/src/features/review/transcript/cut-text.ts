import type { Stretch } from "./find-words.ts";

export type MarkKind = "current" | "found" | "quote";
export interface Mark extends Stretch {
  kind: MarkKind;
}
export interface Piece {
  /** where it begins in the text */
  start: number;
  text: string;
  /** the most telling mark that covers it */
  kind: MarkKind | null;
}

const kinds = ["current", "found", "quote"] as const satisfies MarkKind[];

/** Cuts a text at its marks, which may overlap. The pieces together are the text. */
export function cutText(text: string, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  const edges = [...cuts].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const kind = kinds.find((known) => covering.some((mark) => mark.kind === known)) ?? null;
    return { start, text: text.slice(start, end), kind };
  });
}
