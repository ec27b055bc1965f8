import { endInterviewTool } from "../gemini/build-system-instruction.ts";
import type { GeminiEvent, ToolCall } from "../gemini/gemini-event.ts";
import { addTokens } from "../gemini/token-usage-of.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { Candidate } from "./candidate.ts";
import type { ConversationEnd } from "./conversation-end.ts";
import type { Floor } from "./floor.ts";
import type { GeminiLink } from "./gemini-link.ts";
import type { Interviewer } from "./interviewer.ts";
import type { QuestionProgress } from "./question-progress.ts";
import type { RecordStore } from "./record-store.ts";

/** What Gemini's words act upon. */
export interface ListenerParts {
  records: RecordStore;
  transcript: Transcript;
  candidate: Candidate;
  interviewer: Interviewer;
  link: GeminiLink;
  floor: Floor;
  end: ConversationEnd;
  progress: QuestionProgress;
  now: () => number;
}

/** What follows from each thing that Gemini says. */
export class GeminiListener {
  readonly #parts: ListenerParts;

  constructor(parts: ListenerParts) {
    this.#parts = parts;
  }

  take(event: GeminiEvent): void {
    const { records, transcript, candidate, interviewer, link, now } = this.#parts;
    switch (event.type) {
      case "interrupted":
        this.#interrupted();
        break;
      case "audio":
        if (interviewer.say(event.pcm)) link.watch.spoke(now());
        break;
      case "outputText":
        if (interviewer.write(event.text)) link.watch.spoke(now());
        break;
      case "inputText":
        candidate.transcribed(event.text);
        break;
      case "generationComplete":
        interviewer.allArrived();
        link.watch.rest();
        break;
      case "turnComplete":
        this.#turnComplete();
        break;
      case "toolCall":
        this.#toolCall(event.calls);
        break;
      case "goAway":
        link.goAway(event.timeLeftMs);
        break;
      case "resumption":
        records.patch({ handle: event.handle, handleKnows: transcript.openFrom });
        break;
      case "usage": {
        const tokens = records.get()?.tokens;
        if (tokens) records.patch({ tokens: addTokens(tokens, event.tokens) });
      }
    }
  }

  /** Time has passed: what Gemini should have said by now is taken as said. */
  tick(): void {
    this.#parts.transcript.settle();
    if (this.#parts.interviewer.overdue) this.#turnComplete();
  }

  /** A new stretch of the interviewer's speech: its number, or undefined when nobody is to hear it. */
  speechStarts(): number | undefined {
    const { records, candidate, floor, end } = this.#parts;
    if (end.insteadOfReply() || floor.phase === "paused") return undefined;
    const generation = (records.get()?.generation ?? 0) + 1;
    candidate.replied();
    records.patch({ generation, speech: candidate.coverage });
    floor.enter("interviewerSpeaking");
    return generation;
  }

  #interrupted(): void {
    const { interviewer, floor, link, end, progress } = this.#parts;
    // Where nobody speaks any more, a typed answer has done this already, and its reply is due.
    const { audible } = interviewer;
    interviewer.interrupt();
    if (!audible) return;
    progress.look();
    floor.enter("listening");
    link.watch.rest();
    end.ifSilent();
  }

  #turnComplete(): void {
    const { interviewer, floor, link, end, progress } = this.#parts;
    if (!interviewer.finish()) return;
    progress.look();
    link.watch.rest();
    floor.enter("listening");
    end.ifSilent();
  }

  #toolCall(calls: ToolCall[]): void {
    this.#parts.link.session?.answerTools(calls);
    if (calls.some(({ name }) => name === endInterviewTool)) this.#parts.end.afterTurn("interviewer_finished");
  }
}
