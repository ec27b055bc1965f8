import type { ServerMessage } from "@mockingbird/proto";
import type { AssembledTurn } from "../transcript/turn-assembler.ts";

/** On the wire turns count from 1, because there 0 means none. */
export function captionOf(turn: AssembledTurn, final: boolean): ServerMessage {
  const { position, speaker, text, interrupted } = turn;
  return { type: "caption", seq: position + 1, speaker, text, final, interrupted };
}
