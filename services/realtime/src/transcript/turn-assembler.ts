import { type Speaker, turnTextCharactersMax } from "@mockingbird/domain";
import { cutToHeard, type Heard, type SpokenFragment } from "./cut-to-heard.ts";

/** One turn as it stands. `position` orders turns and never changes; a turn nobody filled leaves a gap. */
export interface AssembledTurn {
  position: number;
  speaker: Speaker;
  /** Verbatim, outer white space trimmed. Empty when nothing of it was heard. */
  text: string;
  /** Milliseconds since the interview went live. */
  startMs: number;
  endMs: number;
  interrupted: boolean;
}

/** `draft`: for the caption only. `kept`: worth storing, may still grow. `final`: closed. */
export interface TurnChange {
  stage: "draft" | "kept" | "final";
  turn: AssembledTurn;
}

/** How long after the reply began a piece of the candidate's line may still arrive. */
const lateFragmentMs = 2_000;

/** How long the loudspeaker has to say what it had played of a sentence when it fell silent. */
const lastWordMs = 500;

interface CandidateTurn {
  position: number;
  text: string;
  startMs: number;
  endMs: number;
  /** When the reply to it began; undefined while the candidate has the floor. */
  answeredAtMs?: number;
}
interface InterviewerTurn {
  position: number;
  fragments: SpokenFragment[];
  startMs: number;
}
/** A turn that was cut off, before it is known how much of it was heard. */
interface CutTurn {
  turn: InterviewerTurn;
  heard: Heard;
  cutAtMs: number;
}

/**
 * Makes turns of the fragments that Gemini sends, which have no ids and come in no promised order. The candidate's line
 * gets its place before the reply to it, even when its text arrives after the reply has begun. All times are milliseconds
 * since the interview went live.
 */
export class TurnAssembler {
  #nextPosition: number;
  #candidate: CandidateTurn | undefined;
  #interviewer: InterviewerTurn | undefined;
  /** The interviewer's last turn: complete, but its sound may still be playing. */
  #said: InterviewerTurn | undefined;
  #cut: CutTurn | undefined;
  #lastSpeaker: Speaker;

  /** `lastSpeaker`: whose turn the last stored one is; a fresh interview begins with the interviewer. */
  constructor(nextPosition: number, lastSpeaker: Speaker = "candidate") {
    this.#nextPosition = nextPosition;
    this.#lastSpeaker = lastSpeaker;
  }

  /** Turns before this position are over. */
  get openFrom(): number {
    const answering = this.#candidate !== undefined && this.#candidate.answeredAtMs === undefined;
    return answering ? (this.#candidate?.position ?? this.#nextPosition) : this.#nextPosition;
  }

  /** What has been transcribed of the answer that is being given. */
  get answer(): AssembledTurn | undefined {
    const answering = this.#candidate?.answeredAtMs === undefined;
    return answering ? this.#candidateChange("draft")[0]?.turn : undefined;
  }

  /** The interviewer starts to speak. */
  generationStarted(nowMs: number): TurnChange[] {
    const changes: TurnChange[] = [];
    if (this.#candidate?.answeredAtMs !== undefined) changes.push(...this.closeAnswer());
    if (this.#candidate) {
      this.#candidate.answeredAtMs = nowMs;
      changes.push(...this.#candidateChange("kept"));
    } else if (this.#lastSpeaker === "interviewer") {
      this.#candidate = { ...this.#newTurn("candidate", nowMs), text: "", endMs: nowMs, answeredAtMs: nowMs };
    }
    this.#said = undefined;
    this.#interviewer = { ...this.#newTurn("interviewer", nowMs), fragments: [] };
    return changes;
  }

  /** `audioMs`: how much audio of this generation arrived before the text. */
  outputText(text: string, nowMs: number, audioMs: number): TurnChange[] {
    if (!this.#interviewer) return [];
    this.#interviewer.fragments.push({ text, audioMs });
    return [{ stage: "draft", turn: this.#interviewerTurn(this.#interviewer, nowMs) }];
  }

  /** The candidate is heard to begin another answer: what is transcribed from now on belongs to it. */
  answerStarted(): TurnChange[] {
    return this.#interviewer || this.#candidate?.answeredAtMs === undefined ? [] : this.closeAnswer();
  }

  /** `spoken`: when the candidate was first and last heard to speak, as far as that is known. */
  inputText(text: string, nowMs: number, spoken: { fromMs?: number; toMs?: number } = {}): TurnChange[] {
    const changes = this.settle(nowMs);
    const { fromMs = nowMs, toMs = nowMs } = spoken;
    if (!this.#candidate) this.#candidate = { ...this.#newTurn("candidate", fromMs), text: "", endMs: toMs };
    this.#candidate.text += text;
    if (this.#candidate.answeredAtMs === undefined) this.#candidate.endMs = toMs;
    return [...changes, ...this.#candidateChange(this.#candidate.answeredAtMs === undefined ? "draft" : "kept")];
  }

  /** A typed answer is whole at once. */
  typed(text: string, nowMs: number): TurnChange[] {
    const changes = this.closeAnswer();
    const turn = this.#newTurn("candidate", nowMs);
    return [...changes, { stage: "final", turn: toTurn(turn.position, "candidate", text, nowMs, nowMs, false) }];
  }

  /**
   * The interviewer stops: at the end of what there was to say, or cut off after what was `heard`. A turn that is complete
   * can still be cut off while its sound plays. One that was cut off is kept as the clock has it, and closed when the
   * loudspeaker has said what it played.
   */
  generationEnded(nowMs: number, heard?: Heard): TurnChange[] {
    const open = this.#interviewer ?? (heard ? this.#said : undefined);
    if (!open) return [];
    this.#said = heard ? undefined : open;
    this.#interviewer = undefined;
    // The next words answer this turn. Only where nothing of the line before it has come can they still belong there.
    const changes = heard || this.#candidate?.text ? this.closeAnswer() : [];
    if (open.fragments.length === 0) return changes;
    if (!heard) return [...changes, { stage: "final", turn: this.#interviewerTurn(open, nowMs) }];
    changes.push(...this.#closeCut());
    this.#cut = { turn: open, heard, cutAtMs: nowMs };
    const { playedMs: _lastReported, ...byClock } = heard;
    const turn = cutTurn({ ...this.#cut, heard: byClock });
    // Where nothing was heard by the clock, the loudspeaker cannot have played any of it.
    return [...changes, ...(turn.text === "" ? this.#closeCut() : [{ stage: "kept" as const, turn }])];
  }

  /** The loudspeaker has played so much of the turn that was cut off; `silenced`: and will play no more. */
  heard(playedMs: number, silenced: boolean): TurnChange[] {
    if (!this.#cut) return [];
    this.#cut.heard = { ...this.#cut.heard, playedMs };
    return silenced ? this.#closeCut() : [];
  }

  /** Closes a line once nothing can be late any more. Cheap: called with every frame. */
  settle(nowMs: number): TurnChange[] {
    const answeredAtMs = this.#candidate?.answeredAtMs;
    const answerIsWhole = answeredAtMs !== undefined && nowMs - answeredAtMs > lateFragmentMs;
    const cutIsKnown = this.#cut !== undefined && nowMs - this.#cut.cutAtMs >= lastWordMs;
    return [...(cutIsKnown ? this.#closeCut() : []), ...(answerIsWhole ? this.closeAnswer() : [])];
  }

  /** Closes whatever is open. `heard` as in `generationEnded`, if the interviewer is speaking. */
  flush(nowMs: number, heard?: Heard): TurnChange[] {
    return [...this.generationEnded(nowMs, heard), ...this.#closeCut(), ...this.closeAnswer()];
  }

  /** Nothing more belongs to the candidate's line. */
  closeAnswer(): TurnChange[] {
    const changes = this.#candidateChange("final");
    this.#candidate = undefined;
    return changes;
  }

  #closeCut(): TurnChange[] {
    const changes: TurnChange[] = this.#cut ? [{ stage: "final", turn: cutTurn(this.#cut) }] : [];
    this.#cut = undefined;
    return changes;
  }

  #newTurn(speaker: Speaker, startMs: number): { position: number; startMs: number } {
    this.#lastSpeaker = speaker;
    return { position: this.#nextPosition++, startMs };
  }

  #interviewerTurn({ position, fragments, startMs }: InterviewerTurn, endMs: number): AssembledTurn {
    return toTurn(position, "interviewer", fragments.map(({ text }) => text).join(""), startMs, endMs, false);
  }

  #candidateChange(stage: TurnChange["stage"]): TurnChange[] {
    const open = this.#candidate;
    if (!open || open.text.trim() === "") return [];
    return [{ stage, turn: toTurn(open.position, "candidate", open.text, open.startMs, open.endMs, false) }];
  }
}

function cutTurn({ turn: { position, fragments, startMs }, heard, cutAtMs }: CutTurn): AssembledTurn {
  return toTurn(position, "interviewer", cutToHeard(fragments, heard), startMs, cutAtMs, true);
}

function toTurn(
  position: number,
  speaker: Speaker,
  text: string,
  startMs: number,
  endMs: number,
  interrupted: boolean,
): AssembledTurn {
  const kept = text.trim().slice(0, turnTextCharactersMax);
  return { position, speaker, text: kept, startMs, endMs: Math.max(startMs, endMs), interrupted };
}
