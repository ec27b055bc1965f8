import type { ServerMessage } from "@mockingbird/proto";
import { captionOf } from "../interview-session/caption-of.ts";
import type { Heard } from "./cut-to-heard.ts";
import { type AssembledTurn, TurnAssembler, type TurnChange } from "./turn-assembler.ts";
import type { TurnStore } from "./turn-store.ts";

export interface TranscriptPorts {
  turns: Pick<TurnStore, "put" | "list" | "last">;
  send: (message: ServerMessage) => void;
  /** Milliseconds since the interview went live. */
  nowMs: () => number;
}

/** The transcript as it is made: fragments become turns, which are stored and shown. */
export class Transcript {
  readonly #ports: TranscriptPorts;
  readonly #assembler: TurnAssembler;

  /** Goes on after the last stored turn. */
  constructor(ports: TranscriptPorts) {
    this.#ports = ports;
    const last = ports.turns.last();
    this.#assembler = new TurnAssembler(last === undefined ? 0 : last.position + 1, last?.speaker);
  }

  /** Turns before this position are over. */
  get openFrom(): number {
    return this.#assembler.openFrom;
  }

  /** What was said from a position on, with what has been transcribed of the answer that is being given. */
  from(position: number): AssembledTurn[] {
    const stored = this.#ports.turns.list().filter((turn) => turn.position >= position);
    const answer = this.#assembler.answer;
    return answer && stored.every((turn) => turn.position !== answer.position) ? [...stored, answer] : stored;
  }

  /** Whether the last thing said was a whole turn of the interviewer, so that the candidate is next. */
  get candidateIsNext(): boolean {
    const last = this.from(0).at(-1);
    return last?.speaker === "interviewer" && !last.interrupted;
  }

  interviewerStarts(): void {
    this.#apply(this.#assembler.generationStarted(this.#ports.nowMs()));
  }

  /** `audioMs`: how much sound of the turn had arrived before. */
  interviewerSays(text: string, audioMs: number): void {
    this.#apply(this.#assembler.outputText(text, this.#ports.nowMs(), audioMs));
  }

  /** `heard`: what was heard of a turn that was cut off; absent for a whole one. */
  interviewerEnds(heard?: Heard): void {
    this.#apply(this.#assembler.generationEnded(this.#ports.nowMs(), heard));
  }

  /** The loudspeaker has played so much of the turn that was cut off last; `silenced`: and will play no more. */
  interviewerWasHeard(playedMs: number, silenced: boolean): void {
    this.#apply(this.#assembler.heard(playedMs, silenced));
  }

  candidateSaid(text: string, spoken: { fromMs?: number; toMs?: number }): void {
    this.#apply(this.#assembler.inputText(text, this.#ports.nowMs(), spoken));
  }

  candidateTyped(text: string): void {
    this.#apply(this.#assembler.typed(text, this.#ports.nowMs()));
  }

  /** The candidate is heard to begin another answer. */
  answerStarts(): void {
    this.#apply(this.#assembler.answerStarted());
  }

  /** Nothing more will be transcribed of the candidate's answer. */
  closeAnswer(): void {
    this.#apply(this.#assembler.closeAnswer());
  }

  /** Closes a line for which nothing can be late any more. Cheap: called with every frame. */
  settle(): void {
    this.#apply(this.#assembler.settle(this.#ports.nowMs()));
  }

  /** Closes whatever is open. */
  close(heard: Heard | undefined): void {
    this.#apply(this.#assembler.flush(this.#ports.nowMs(), heard));
  }

  /** A turn is stored before the caption says that it is final. */
  #apply(changes: TurnChange[]): void {
    for (const { stage, turn } of changes) {
      if (stage !== "draft") this.#ports.turns.put(turn);
      this.#ports.send(captionOf(turn, stage === "final"));
    }
  }
}
