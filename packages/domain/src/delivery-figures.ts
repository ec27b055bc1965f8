import { countFillers, wordsOf } from "./filler-words.ts";
import type { TranscriptTurn } from "./transcript-turn.ts";

/** What an answer's timing shows. Computed from our own timings alone: the same turns always give the same figures. */
export interface AnswerFigures {
  /** First turn of the answer. */
  turnSeq: number;
  words: number;
  durationMs: number;
  /**
   * From the end of the interviewer's words to the first of the candidate's; null where they spoke over them or first, or
   * had typed before.
   */
  timeToFirstWordMs: number | null;
  /** Between two lines of the answer, where it is long enough to be one. Within a line words have no times of their own. */
  pausesMs: number[];
}

export interface DeliveryFigures {
  answers: AnswerFigures[];
  words: number;
  /** Words for each minute of the candidate's own turns, pauses in them included; null without a second of speech. */
  wordsPerMinute: number | null;
  /** Of both speakers' time the candidate's: 0 to 1; null when nobody spoke. */
  shareOfTalk: number | null;
  /** By how often they occur; null for a language whose fillers are not known. */
  fillers: { filler: string; count: number }[] | null;
}

const msPerMinute = 60_000;
/** Less speech than this gives no rate. */
const speechMsMin = 1_000;
/** A shorter silence between two lines is none that a listener would call a pause. */
const pauseMsMin = 1_000;

/** A line that took no time was typed, or its sound was not timed: either way it says nothing about how somebody talks. */
export function isSpoken(turn: TranscriptTurn): boolean {
  return turn.speaker === "interviewer" || lengthMs(turn) > 0;
}

/** How an interview was talked through, for the candidate and never as a grade. What was typed counts nowhere. */
export function deliveryFiguresOf(turns: readonly TranscriptTurn[], languageCode: string): DeliveryFigures {
  const answers = answersOf(turns, languageCode);
  const spokenMs = sum(answers.map(({ durationMs }) => durationMs));
  const askedMs = sum(turns.filter(({ speaker }) => speaker === "interviewer").map(lengthMs));
  const words = sum(answers.map((answer) => answer.words));
  const said = turns
    .filter((turn) => turn.speaker === "candidate" && isSpoken(turn))
    .flatMap(({ text }) => wordsOf(text, languageCode));
  const fillers = countFillers(said, languageCode);
  return {
    answers,
    words,
    wordsPerMinute: spokenMs < speechMsMin ? null : Math.round((words * msPerMinute) / spokenMs),
    shareOfTalk: spokenMs + askedMs === 0 ? null : spokenMs / (spokenMs + askedMs),
    fillers: fillers && [...fillers].map(([filler, count]) => ({ filler, count })).sort(mostFirst),
  };
}

/** Turns of the candidate that follow each other are one answer. */
function answersOf(turns: readonly TranscriptTurn[], languageCode: string): AnswerFigures[] {
  const answers: AnswerFigures[] = [];
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker !== "candidate" || !isSpoken(turn)) continue;
    const before = turns[index - 1];
    const words = wordsOf(turn.text, languageCode).length;
    const last = answers.at(-1);
    const silenceMs = before ? turn.startMs - before.endMs : null;
    if (before?.speaker === "candidate" && isSpoken(before) && last) {
      last.words += words;
      last.durationMs += lengthMs(turn);
      if (silenceMs !== null && silenceMs >= pauseMsMin) last.pausesMs.push(silenceMs);
    } else {
      const isReply = before?.speaker === "interviewer" && silenceMs !== null && silenceMs >= 0;
      const timeToFirstWordMs = isReply ? silenceMs : null;
      answers.push({ turnSeq: turn.seq, words, durationMs: lengthMs(turn), timeToFirstWordMs, pausesMs: [] });
    }
  }
  return answers;
}

const lengthMs = ({ startMs, endMs }: TranscriptTurn) => endMs - startMs;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const mostFirst = (a: { filler: string; count: number }, b: { filler: string; count: number }) =>
  b.count - a.count || (a.filler < b.filler ? -1 : 1);
