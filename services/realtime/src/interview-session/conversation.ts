import { bytesPerSample, candidateAudioRateHz, type EndCause } from "@mockingbird/domain";
import type { Phase, ServerMessage } from "@mockingbird/proto";
import { endInterviewTool } from "../gemini/build-system-instruction.ts";
import type { GeminiAccess } from "../gemini/gemini-client.ts";
import type { GeminiEvent, ToolCall } from "../gemini/gemini-event.ts";
import { GeminiLine } from "../gemini/gemini-line.ts";
import type { LiveSession } from "../gemini/open-live-session.ts";
import { addTokens } from "../gemini/token-usage-of.ts";
import { TurnAssembler, type TurnChange } from "../transcript/turn-assembler.ts";
import type { TurnStore } from "../transcript/turn-store.ts";
import { captionOf } from "./caption-of.ts";
import { openingLine, resumingLine } from "./cues.ts";
import { InterviewerVoice } from "./interviewer-voice.ts";
import type { RecordStore } from "./record-store.ts";
import type { SessionRecord } from "./session-record.ts";
import { SpeechMeter } from "./speech-meter.ts";

export interface ConversationPorts {
  access: GeminiAccess;
  records: RecordStore;
  turns: TurnStore;
  send: (message: ServerMessage) => void;
  now: () => number;
  /** The interview is over for this reason; the conversation is to be closed. */
  onEnd: (cause: EndCause) => void;
  /** The end waits for the interviewer's last words, or for the text of the candidate's; `closing` limits how long. */
  onClosing: (cause: EndCause, candidateSpoke: boolean) => void;
}

const candidateBytesPerMs = (candidateAudioRateHz * bytesPerSample) / 1000;

/** The talk itself, in memory: what Gemini says becomes sound, captions and stored turns; what the candidate says goes to Gemini. */
export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #liveAtMs: number;
  readonly #line: GeminiLine;
  readonly #assembler: TurnAssembler;
  readonly #voice: InterviewerVoice;
  readonly #meter = new SpeechMeter();
  #phase: Phase = "connecting";
  #closing: EndCause | undefined;
  /** The end waits for the text of the candidate's last answer. */
  #lastWords = false;
  #closed = false;

  constructor(record: SessionRecord, ports: ConversationPorts) {
    this.#ports = ports;
    this.#liveAtMs = record.liveAtMs;
    this.#closing = record.closing ?? undefined;
    this.#voice = new InterviewerVoice({ send: ports.send, now: ports.now, onDrained: () => this.#endIfSilent() });
    const last = ports.turns.last();
    this.#assembler = new TurnAssembler(last === undefined ? 0 : last.position + 1, last?.speaker);
    this.#line = new GeminiLine(ports.access, record.session, {
      handle: () => ports.records.get()?.handle ?? null,
      mayStartAfresh: () => ports.turns.last() === undefined,
      onOpened: (session) => this.#opened(session),
      onEvents: (events) => {
        for (const event of events) this.#take(event);
      },
      onBroken: () => this.#broken(),
      onFailed: (cause) => ports.onEnd(cause),
      now: ports.now,
    });
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Reaches Gemini unless it is reached already. */
  start(): void {
    void this.#line.dial();
  }

  /** Sound of the candidate, PCM16LE mono 16 kHz. */
  hear(pcm: Uint8Array): void {
    const nowMs = this.#nowMs();
    this.#apply(this.#assembler.settle(nowMs));
    if (this.#closing) return;
    const heard = this.#meter.hear(pcm, pcm.byteLength / candidateBytesPerMs, nowMs);
    if (heard === "started" && this.#phase === "thinking") this.#enter("listening");
    if (heard === "paused" && this.#phase === "listening") this.#enter("thinking");
    if (this.#line.session) this.#line.session.sendAudio(pcm);
    else this.start();
  }

  /** False when nobody is there to take the answer. */
  type(text: string): boolean {
    if (!this.#line.session || this.#closing) return false;
    if (text.trim() === "") return true;
    this.#apply(this.#assembler.typed(text, this.#nowMs()));
    this.#line.session.sendText(text);
    if (this.#phase === "listening") this.#enter("thinking");
    return true;
  }

  /** The candidate will say no more for now: takes what was said as the answer. */
  endAudio(): void {
    this.#line.session?.endAudio();
  }

  /** The candidate says that the answer is over. */
  doneSpeaking(): void {
    this.endAudio();
    if (this.#phase === "listening") this.#enter("thinking");
  }

  /** Ends once the interviewer's turn is over; at once when nothing is being said. */
  endAfterTurn(cause: EndCause): void {
    this.#beginClosing(cause);
    if (!this.#voice.speaking) this.#awaitLastWords();
    this.#ports.onClosing(cause, this.#lastWords);
    this.#endIfSilent();
  }

  /** Ends now, but for an answer that Gemini has heard and not yet transcribed. */
  endNow(cause: EndCause): void {
    this.#beginClosing(cause);
    if (!this.#voice.speaking) this.#awaitLastWords();
    if (this.#lastWords) this.#ports.onClosing(cause, true);
    else this.#ports.onEnd(cause);
  }

  /** Stores what is open and lets go of Gemini. Whatever still arrives is passed over. */
  close(): void {
    this.#closed = true;
    this.#voice.stop();
    this.#line.close();
    this.#apply(this.#assembler.flush(this.#nowMs(), this.#voice.heard()));
  }

  #beginClosing(cause: EndCause): void {
    this.#closing = cause;
    this.#ports.records.patch({ closing: cause });
    this.#enter("ending");
  }

  #awaitLastWords(): void {
    if (!this.#line.session || !this.#meter.untranscribed) return;
    this.#lastWords = true;
    this.#line.session.endAudio();
  }

  #opened(session: LiveSession): void {
    const last = this.#ports.turns.last();
    if (last === undefined) {
      session.open(openingLine);
      return;
    }
    const interviewerIsNext = last.speaker === "candidate" || last.interrupted;
    if (interviewerIsNext) session.sendText(resumingLine);
    this.#enter(interviewerIsNext ? "thinking" : "listening");
  }

  /** A new connection never goes on with the sentence that was being spoken, so that one ends here. */
  #broken(): void {
    this.#silence();
    this.#voice.finish();
    this.#enter("reconnecting");
  }

  #take(event: GeminiEvent): void {
    if (this.#closed) return;
    switch (event.type) {
      case "interrupted":
        this.#silence();
        this.#enter("listening");
        break;
      case "audio":
        if (this.#interviewerSpeaks()) this.#voice.say(event.pcm);
        break;
      case "outputText":
        if (!this.#interviewerSpeaks()) break;
        this.#apply(this.#assembler.outputText(event.text, this.#nowMs(), this.#voice.arrivedMs));
        break;
      case "inputText":
        this.#apply(this.#assembler.inputText(event.text, this.#nowMs(), this.#meter.takeStart()));
        break;
      case "generationComplete":
        this.#voice.allArrived();
        break;
      case "turnComplete":
        this.#turnComplete();
        break;
      case "toolCall":
        this.#toolCall(event.calls);
        break;
      case "resumption":
        this.#ports.records.patch({ handle: event.handle });
        break;
      case "usage": {
        const tokens = this.#ports.records.get()?.tokens;
        if (tokens) this.#ports.records.patch({ tokens: addTokens(tokens, event.tokens) });
      }
    }
  }

  /** Whether speech that arrives now is to be heard; opens the turn with its first piece. */
  #interviewerSpeaks(): boolean {
    if (this.#voice.speaking) return true;
    if (this.#closed || this.#voice.stale) return false;
    if (this.#lastWords && this.#closing) {
      // The reply begins, so the answer before it has been transcribed as far as it will be.
      this.#ports.onEnd(this.#closing);
      return false;
    }
    const generation = (this.#ports.records.get()?.generation ?? 0) + 1;
    this.#ports.records.patch({ generation });
    this.#voice.start(generation);
    this.#apply(this.#assembler.generationStarted(this.#nowMs()));
    this.#enter("interviewerSpeaking");
    return true;
  }

  /** Silences the listener first; the rest of the sentence is dropped and the turn keeps what was heard. */
  #silence(): void {
    const throughGeneration = this.#ports.records.get()?.generation ?? 0;
    if (throughGeneration > 0) this.#ports.send({ type: "interrupted", throughGeneration });
    this.#apply(this.#assembler.generationEnded(this.#nowMs(), this.#voice.cut()));
  }

  #turnComplete(): void {
    const spoke = this.#voice.speaking;
    this.#voice.finish();
    if (!spoke) return;
    this.#apply(this.#assembler.generationEnded(this.#nowMs()));
    this.#enter("listening");
    this.#endIfSilent();
  }

  #toolCall(calls: ToolCall[]): void {
    this.#line.session?.answerTools(calls);
    if (calls.some(({ name }) => name === endInterviewTool)) this.endAfterTurn("interviewer_finished");
  }

  #endIfSilent(): void {
    const silent = !this.#lastWords && !this.#voice.speaking && this.#voice.drained;
    if (this.#closing && silent) this.#ports.onEnd(this.#closing);
  }

  /** A turn is stored before the caption says that it is final. */
  #apply(changes: TurnChange[]): void {
    for (const { stage, turn } of changes) {
      if (stage !== "draft") this.#ports.turns.put(turn);
      this.#ports.send(captionOf(turn, stage === "final"));
    }
  }

  /** Once the end has begun, no other phase follows. */
  #enter(phase: Phase): void {
    const next = this.#closing ? "ending" : phase;
    if (next === this.#phase) return;
    this.#phase = next;
    this.#ports.send({ type: "state", phase: next });
  }

  #nowMs(): number {
    return Math.max(0, this.#ports.now() - this.#liveAtMs);
  }
}
