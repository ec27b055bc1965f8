import { deliveryFiguresOf, isSpoken, type TranscriptTurn } from "@mockingbird/domain";
import type { Delivery } from "../views/delivery-views.ts";

/** How an interview was talked through; null where its candidate said nothing that was timed. */
export function toDelivery(turns: readonly TranscriptTurn[], languageCode: string): Delivery | null {
  const { answers, ...figures } = deliveryFiguresOf(turns, languageCode);
  if (answers.length === 0) return null;
  const spoken = turns.filter(isSpoken);
  const startOf = (turnSeq: number) => turns.find(({ seq }) => seq === turnSeq)?.startMs ?? 0;
  return {
    ...figures,
    answers: answers.map((answer) => ({ ...answer, startMs: startOf(answer.turnSeq) })),
    languageCode,
    unspokenLines: turns.length - spoken.length,
    stretches: spoken.map(({ seq, speaker, startMs, endMs }) => ({ turnSeq: seq, speaker, startMs, endMs })),
  };
}
