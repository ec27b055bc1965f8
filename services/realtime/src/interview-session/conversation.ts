import { bytesPerSample, candidateAudioRateHz, type EndCause } from "@mockingbird/domain";
import type { Phase, ServerMessage } from "@mockingbird/proto";
import { endInterviewTool } from "../gemini/build-system-instruction.ts";
import type { GeminiAccess } from "../gemini/gemini-client.ts";
import type { GeminiEvent, ToolCall } from "../gemini/gemini-event.ts";
import { GeminiLine } from "../gemini/gemini-line.ts";
import type { LiveSession } from "../gemini/open-live-session.ts";
import { addTokens } from "../gemini/token-usage-of.ts";
import type { Heard } from "../transcript/cut-to-heard.ts";
import { TurnAssembler, type TurnChange } from "../transcript/turn-assembler.ts";
import type { TurnStore } from "../transcript/turn-store.ts";
import { captionOf } from "./caption-of.ts";
import { openingLine, resumingLine } from "./cues.ts";
import { audioMs, PlaybackQueue } from "./playback-queue.ts";
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
  /** Last words are being spoken; if they take too long, `closing` ends the interview. */
  onClosing: (cause: EndCause) => void;
}

/** One stretch of interviewer speech. */
interface Generation {
  number: number;
  audioMs: number;
  complete: boolean;
}

/** How long sound of an interrupted sentence may trickle in when Gemini forgets to say that the turn is over. */
const staleMs = 2_000;
const candidateBytesPerMs = (candidateAudioRateHz * bytesPerSample) / 1000;

/** The talk itself, in memory: what Gemini says becomes sound, captions and stored turns; what the candidate says goes to Gemini. */
export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #liveAtMs: number;
  readonly #line: GeminiLine;
  readonly #assembler: TurnAssembler;
  readonly #queue = new PlaybackQueue();
  readonly #meter = new SpeechMeter();
  #phase: Phase = "connecting";
  #generation: Generation | undefined;
  #staleUntilMs = 0;
  #pumpTimer: ReturnType<typeof setTimeout> | undefined;
  #closing: EndCause | undefined;

  constructor(record: SessionRecord, ports: ConversationPorts) {
    this.#ports = ports;
    this.#liveAtMs = record.liveAtMs;
    this.#closing = record.closing ?? undefined;
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
    this.#closing ??= cause;
    this.#ports.records.patch({ closing: this.#closing });
    this.#enter("ending");
    this.#ports.onClosing(this.#closing);
    this.#endIfSilent();
  }

  /** Stores what is open and lets go of Gemini. */
  close(): void {
    clearTimeout(this.#pumpTimer);
    this.#line.close();
    this.#apply(this.#assembler.flush(this.#nowMs(), this.#heard()));
    this.#generation = undefined;
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
    this.#cutGeneration();
    this.#staleUntilMs = 0;
    this.#enter("reconnecting");
  }

  #take(event: GeminiEvent): void {
    switch (event.type) {
      case "interrupted":
        this.#interrupted();
        break;
      case "audio":
        this.#speak(event.pcm);
        break;
      case "outputText": {
        const generation = this.#openGeneration();
        if (generation) this.#apply(this.#assembler.outputText(event.text, this.#nowMs(), generation.audioMs));
        break;
      }
      case "inputText":
        this.#apply(this.#assembler.inputText(event.text, this.#nowMs(), this.#meter.takeStart()));
        break;
      case "generationComplete":
        if (this.#generation) this.#generation.complete = true;
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

  #speak(pcm: Uint8Array): void {
    const generation = this.#openGeneration();
    if (!generation) return;
    generation.audioMs += audioMs(pcm);
    this.#queue.push(generation.number, pcm);
    this.#pump();
  }

  /** The generation that speech arriving now belongs to; undefined for leftovers of one that was interrupted. */
  #openGeneration(): Generation | undefined {
    if (this.#generation) return this.#generation;
    if (this.#ports.now() < this.#staleUntilMs) return undefined;
    const number = (this.#ports.records.get()?.generation ?? 0) + 1;
    this.#generation = { number, audioMs: 0, complete: false };
    this.#ports.records.patch({ generation: number });
    this.#apply(this.#assembler.generationStarted(this.#nowMs()));
    this.#enter("interviewerSpeaking");
    return this.#generation;
  }

  #interrupted(): void {
    const interrupted = this.#generation !== undefined;
    this.#cutGeneration();
    if (interrupted) this.#staleUntilMs = this.#ports.now() + staleMs;
    this.#enter("listening");
  }

  /** Silences the listener first; the rest of the sentence is dropped and the turn keeps what was heard. */
  #cutGeneration(): void {
    const throughGeneration = this.#ports.records.get()?.generation ?? 0;
    if (throughGeneration > 0) this.#ports.send({ type: "interrupted", throughGeneration });
    const heard = this.#heard();
    this.#queue.drop(this.#ports.now());
    this.#generation = undefined;
    this.#apply(this.#assembler.generationEnded(this.#nowMs(), heard));
  }

  #heard(): Heard | undefined {
    const open = this.#generation;
    if (!open) return undefined;
    const heardMs = this.#queue.heardMs(open.number, this.#ports.now());
    return { heardMs, audioMs: open.audioMs, complete: open.complete };
  }

  #turnComplete(): void {
    this.#staleUntilMs = 0;
    if (!this.#generation) return;
    this.#generation = undefined;
    this.#apply(this.#assembler.generationEnded(this.#nowMs()));
    this.#enter("listening");
    this.#endIfSilent();
  }

  #toolCall(calls: ToolCall[]): void {
    this.#line.session?.answerTools(calls);
    if (calls.some(({ name }) => name === endInterviewTool)) this.endAfterTurn("interviewer_finished");
  }

  #endIfSilent(): void {
    if (this.#closing && !this.#generation && this.#queue.drained) this.#ports.onEnd(this.#closing);
  }

  /** Sends the sound that is due and comes back for the rest. */
  #pump(): void {
    for (const audio of this.#queue.take(this.#ports.now())) this.#ports.send({ type: "audio", ...audio });
    clearTimeout(this.#pumpTimer);
    const waitMs = this.#queue.waitMs(this.#ports.now());
    if (waitMs === undefined) this.#endIfSilent();
    else this.#pumpTimer = setTimeout(() => this.#pump(), waitMs);
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
