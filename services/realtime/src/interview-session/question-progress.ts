import type { ServerMessage } from "@mockingbird/proto";
import type { TurnStore } from "../transcript/turn-store.ts";

/** So much of a question's words in what was said counts as that question, in whatever words it was put. */
const sameWordsMin = 0.6;
/** Shorter words say little of what is asked. */
const tellingCharactersMin = 4;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many of the planned questions were asked, as far as `said` shows it: up to the last of them that is found in it. */
export function countAsked(questions: readonly string[], said: readonly string[]): number {
  const heard = said.map((text) => new Set(wordsOf(text)));
  return (
    questions.findLastIndex((question) => {
      const words = [...new Set(wordsOf(question))];
      const telling = words.filter(({ length }) => length >= tellingCharactersMin);
      const wanted = telling.length > 0 ? telling : words;
      return heard.some((turn) => wanted.filter((word) => turn.has(word)).length >= wanted.length * sameWordsMin);
    }) + 1
  );
}

export function progressOf(questions: readonly string[], turns: Pick<TurnStore, "list">): ServerMessage {
  const said = turns.list().flatMap(({ speaker, text }) => (speaker === "interviewer" ? [text] : []));
  return { type: "progress", questionsAsked: countAsked(questions, said), questionsTotal: questions.length };
}

interface ProgressPorts {
  turns: Pick<TurnStore, "list">;
  send: (message: ServerMessage) => void;
}

/** Tells the page how far the questions have come, each time that is further. */
export class QuestionProgress {
  readonly #questions: readonly string[];
  readonly #ports: ProgressPorts;
  #told = 0;

  constructor(questions: readonly string[], ports: ProgressPorts) {
    this.#questions = questions;
    this.#ports = ports;
  }

  look(): void {
    const progress = progressOf(this.#questions, this.#ports.turns);
    if (progress.type !== "progress" || progress.questionsAsked <= this.#told) return;
    this.#told = progress.questionsAsked;
    this.#ports.send(progress);
  }
}
