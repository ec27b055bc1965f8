import { speakerSchema, type TranscriptTurn } from "@mockingbird/domain";

interface TurnRow {
  seq: number;
  speaker: string;
  text: string;
  startMs: number;
  endMs: number;
  interrupted: boolean;
}

export function toTurn({ seq, speaker, text, startMs, endMs, interrupted }: TurnRow): TranscriptTurn {
  return { seq, speaker: speakerSchema.parse(speaker), text, startMs, endMs, interrupted };
}
