import type { CaptionSpeaker } from "@mockingbird/proto";

/** One turn as it is shown while it grows. */
export interface Caption {
  seq: number;
  speaker: CaptionSpeaker;
  text: string;
  final: boolean;
  interrupted: boolean;
}

/** Captions stay in the order of the conversation; a later one with the same number replaces the earlier. */
export function withCaption(captions: readonly Caption[], caption: Caption): readonly Caption[] {
  const index = captions.findIndex((existing) => existing.seq >= caption.seq);
  if (index < 0) return [...captions, caption];
  const replaces = captions[index]?.seq === caption.seq;
  return captions.toSpliced(index, replaces ? 1 : 0, caption);
}

/** The last caption before which nothing is missing or unfinished; 0 for none. */
export function lastCompleteSeq(captions: readonly Caption[]): number {
  let seq = 0;
  for (const caption of captions) {
    if (!caption.final || caption.seq !== seq + 1) break;
    seq = caption.seq;
  }
  return seq;
}
