/** One piece of transcription, and how much audio of its generation had arrived before it. */
export interface SpokenFragment {
  text: string;
  audioMs: number;
}

/** What a candidate can have heard of a generation that was cut off. */
export interface Heard {
  /** By the clock: what was sent has been played since, unless it could not be. */
  heardMs: number;
  /** By the loudspeaker's own last word; undefined while it has said nothing of this generation. */
  playedMs?: number;
  /** Audio of the generation that arrived in all. */
  audioMs: number;
  /** Whether Gemini had said that all of its audio was sent. */
  complete: boolean;
}

/** Usual pace of speech; used where the audio that would tell has not arrived. */
const millisecondsPerCharacter = 65;

/**
 * The part of an interrupted sentence that was heard, cut at a word. A loudspeaker that stalled has played less than the clock
 * allows, and none can have played more. Transcription runs ahead of the sound, so each
 * stretch of text between two audio positions is taken to be spoken evenly over them.
 */
export function cutToHeard(fragments: readonly SpokenFragment[], heard: Heard): string {
  // A turn without any sound is read from the captions, and read faster than it is spoken.
  if (heard.complete && heard.audioMs === 0)
    return fragments
      .map((fragment) => fragment.text)
      .join("")
      .trim();
  const heardMs = Math.min(heard.heardMs, heard.playedMs ?? heard.heardMs);
  let text = "";
  for (let index = 0; index < fragments.length; ) {
    const startMs = fragments[index]?.audioMs ?? 0;
    let block = "";
    while (index < fragments.length && fragments[index]?.audioMs === startMs) block += fragments[index++]?.text ?? "";
    if (heardMs <= startMs) break;
    const endMs = fragments[index]?.audioMs ?? lastBlockEndMs(startMs, block, heard);
    if (heardMs < endMs) return (text + wholeWords(block, (heardMs - startMs) / (endMs - startMs))).trim();
    text += block;
  }
  return text.trim();
}

function lastBlockEndMs(startMs: number, block: string, heard: Heard): number {
  return heard.complete ? heard.audioMs : Math.max(heard.audioMs, startMs + block.length * millisecondsPerCharacter);
}

function wholeWords(text: string, share: number): string {
  const length = Math.floor(text.length * share);
  if (/\s/.test(text.charAt(length))) return text.slice(0, length);
  return text.slice(0, length).replace(/\S+$/, "");
}
