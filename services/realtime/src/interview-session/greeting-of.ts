import { type Phase, protocolVersion, type ServerMessage } from "@mockingbird/proto";
import type { AssembledTurn } from "../transcript/turn-assembler.ts";
import { captionOf } from "./caption-of.ts";
import { pauseLeftMs } from "./pause.ts";
import { progressOf } from "./question-progress.ts";
import { type SessionRecord, secondsLeft } from "./session-record.ts";

/** What a browser is told when it joins: the time, what was said that it does not show yet, and who has the floor. */
export function greetingOf(
  record: SessionRecord,
  turns: AssembledTurn[],
  phase: Phase,
  lastCaptionSeq: number,
  nowMs: number,
): ServerMessage[] {
  const unseen = turns.filter(({ position }) => position >= lastCaptionSeq);
  return [
    {
      type: "welcome",
      protocolVersion,
      secondsLeft: secondsLeft(record, nowMs),
      secondsTotal: record.durationSeconds,
    },
    ...unseen.map((turn) => captionOf(turn, true)),
    progressOf(record.session.questions, { list: () => turns }),
    phase === "paused"
      ? { type: "state", phase, pauseSecondsLeft: Math.round(pauseLeftMs(record, nowMs) / 1000) }
      : { type: "state", phase },
  ];
}
