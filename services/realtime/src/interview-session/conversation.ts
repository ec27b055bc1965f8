import type { EndCause } from "@mockingbird/domain";
import type { Phase, TurnTaking } from "@mockingbird/proto";
import { endInterviewTool } from "../gemini/build-system-instruction.ts";
import type { GeminiEvent, ToolCall } from "../gemini/gemini-event.ts";
import { addTokens } from "../gemini/token-usage-of.ts";
import { Transcript } from "../transcript/transcript.ts";
import { Candidate } from "./candidate.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { GeminiLink } from "./gemini-link.ts";
import { Interviewer } from "./interviewer.ts";
import { Microphone } from "./microphone.ts";
import type { SessionRecord } from "./session-record.ts";

/** How long a moment must have been quiet for a new connection when no handle came for what was just said. */
const handleWaitMs = 1_000;

/** The talk itself, in memory: who has the floor, and what follows from each thing that happens. */
export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #liveAtMs: number;
  readonly #transcript: Transcript;
  readonly #microphone: Microphone;
  readonly #candidate: Candidate;
  readonly #interviewer: Interviewer;
  readonly #link: GeminiLink;
  #phase: Phase = "connecting";
  #phaseSinceMs: number;
  #closing: EndCause | undefined;
  /** The end waits for the text of the candidate's last answer. */
  #lastWords = false;
  #closed = false;

  constructor(record: SessionRecord, ports: ConversationPorts) {
    const { access, records, turns, send, now } = ports;
    this.#ports = ports;
    this.#liveAtMs = record.liveAtMs;
    this.#phaseSinceMs = now();
    this.#closing = record.closing ?? undefined;
    const transcript = new Transcript({ turns, send, nowMs: () => this.#nowMs() });
    const microphone = new Microphone((milliseconds) => ports.metrics.microphoneDropped(milliseconds));
    this.#transcript = transcript;
    this.#microphone = microphone;
    this.#candidate = new Candidate(microphone, transcript, record.speech);
    this.#interviewer = new Interviewer({
      send,
      now,
      transcript,
      onStarts: () => this.#interviewerStarts(),
      onFirstSound: (generation) => ports.metrics.firstAudio(generation, now()),
      onPlayed: () => this.#endIfSilent(),
    });
    this.#link = new GeminiLink(record.session, {
      access,
      records,
      transcript,
      microphone,
      now,
      answering: () => this.#candidate.speaking,
      quiet: () => this.#quiet(),
      onEvents: (events) => {
        for (const event of events) this.#take(event);
      },
      onReady: (speaksNext) => {
        if (!speaksNext) this.#enter("listening");
        else if (this.#phase === "reconnecting") this.#enter("thinking");
      },
      onBroken: () => this.#broken(),
      onFailed: (cause) => ports.onEnd(this.#closing ?? cause),
      onReconnected: () => ports.metrics.geminiReconnected(),
      onTick: () => this.#tick(),
    });
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Since when, in ms since the epoch, the candidate has the floor and says nothing; undefined when that is not so. */
  get quietSinceMs(): number | undefined {
    if (this.#phase !== "listening" || this.#candidate.speaking || !this.#interviewer.played) return undefined;
    return Math.max(this.#phaseSinceMs, this.#liveAtMs + this.#candidate.lastHeardAtMs);
  }

  /** Reaches Gemini unless it is reached already. */
  start(): void {
    this.#link.start();
  }

  /** How the candidate wants to talk, from now on. */
  setTurnTaking(turnTaking: TurnTaking): void {
    this.#microphone.setPushToTalk(turnTaking.pushToTalk);
    this.#link.setTurnTaking(turnTaking);
  }

  /** Sound of the candidate, PCM16LE mono 16 kHz. */
  hear(pcm: Uint8Array): void {
    if (this.#closing) return;
    const change = this.#candidate.hear(pcm, this.#nowMs());
    if (change === "started" && this.#phase === "thinking") this.#enter("listening");
    if (change === "started" && this.#phase === "listening") this.#link.watch.rest();
    if (change === "paused" && this.#phase === "listening") this.#answered(this.#candidate.lastHeardAtMs);
    this.start();
  }

  /** The push-to-talk key went down or up. */
  talk(talking: boolean): void {
    if (this.#closing) return;
    if (this.#candidate.talk(talking) && this.#phase === "listening") this.#answered();
  }

  /** False when nobody is there to take the answer. */
  type(text: string): boolean {
    const { session } = this.#link;
    if (!session || this.#closing) return false;
    if (text.trim() === "") return true;
    this.#transcript.candidateTyped(text);
    session.sendText(text);
    if (this.#phase === "listening") this.#answered();
    return true;
  }

  /** Asks the interviewer to say something, by a stage direction. False when nobody is there to take it. */
  ask(cue: string): boolean {
    const { session } = this.#link;
    if (!session || this.#closing) return false;
    session.sendText(cue);
    this.#answered();
    return true;
  }

  /** The candidate will say no more for now: takes what was said as the answer. */
  endAudio(): void {
    if (this.#candidate.endAnswer() && this.#phase === "listening") this.#answered();
  }

  /** The candidate says that the answer is over. */
  doneSpeaking(): void {
    this.#candidate.endAnswer();
    if (this.#phase === "listening") this.#answered();
  }

  /** Ends once the interviewer's turn is over and heard; at once when nothing is being said. */
  endAfterTurn(cause: EndCause): void {
    this.#beginClosing(cause);
    this.#ports.onClosing(cause, this.#lastWords);
    this.#endIfSilent();
  }

  /** Ends now, but for an answer that Gemini has heard and not yet transcribed. */
  endNow(cause: EndCause): void {
    this.#beginClosing(cause);
    if (this.#lastWords) this.#ports.onClosing(cause, true);
    else this.#ports.onEnd(cause);
  }

  /** Stores what is open and lets go of Gemini. Whatever still arrives is passed over. */
  close(): void {
    this.#closed = true;
    this.#interviewer.stop();
    this.#link.stop();
    this.#ports.records.patch({ speech: this.#candidate.coverage });
  }

  #beginClosing(cause: EndCause): void {
    this.#closing = cause;
    this.#ports.records.patch({ closing: cause });
    this.#enter("ending");
    this.#link.watch.rest();
    if (this.#interviewer.speaking || !this.#link.session || !this.#candidate.untranscribed) return;
    this.#lastWords = true;
    this.#candidate.endAnswer();
  }

  /** An answer is over, and the interviewer is next. */
  #answered(lastHeardAtMs = this.#nowMs()): void {
    this.#ports.metrics.speechEnded(this.#liveAtMs + lastHeardAtMs);
    this.#link.watch.expect(this.#ports.now());
    this.#enter("thinking");
  }

  #broken(): boolean {
    const cutOff = this.#interviewer.breakOff();
    this.#enter("reconnecting");
    // Nothing more will be said on this connection, and for the end alone no other is made.
    if (this.#closing && this.#interviewer.played) this.#ports.onEnd(this.#closing);
    return cutOff;
  }

  #take(event: GeminiEvent): void {
    if (this.#closed) return;
    switch (event.type) {
      case "interrupted":
        this.#interviewer.interrupt();
        this.#enter("listening");
        this.#link.watch.rest();
        this.#endIfSilent();
        break;
      case "audio":
        if (this.#interviewer.say(event.pcm)) this.#link.watch.spoke(this.#ports.now());
        break;
      case "outputText":
        if (this.#interviewer.write(event.text)) this.#link.watch.spoke(this.#ports.now());
        break;
      case "inputText":
        this.#candidate.transcribed(event.text);
        break;
      case "generationComplete":
        this.#interviewer.allArrived();
        this.#link.watch.rest();
        break;
      case "turnComplete":
        this.#turnComplete();
        break;
      case "toolCall":
        this.#toolCall(event.calls);
        break;
      case "goAway":
        this.#link.goAway(event.timeLeftMs);
        break;
      case "resumption":
        this.#ports.records.patch({ handle: event.handle, handleKnows: this.#transcript.openFrom });
        break;
      case "usage": {
        const tokens = this.#ports.records.get()?.tokens;
        if (tokens) this.#ports.records.patch({ tokens: addTokens(tokens, event.tokens) });
      }
    }
  }

  /** A new stretch of the interviewer's speech: its number, or undefined when the interview ends before it. */
  #interviewerStarts(): number | undefined {
    if (this.#lastWords && this.#closing) {
      // The reply begins, so the answer before it has been transcribed as far as it will be.
      this.#ports.onEnd(this.#closing);
      return undefined;
    }
    const generation = (this.#ports.records.get()?.generation ?? 0) + 1;
    this.#candidate.replied();
    this.#ports.records.patch({ generation, speech: this.#candidate.coverage });
    this.#enter("interviewerSpeaking");
    return generation;
  }

  #turnComplete(): void {
    if (!this.#interviewer.finish()) return;
    this.#link.watch.rest();
    this.#enter("listening");
    this.#endIfSilent();
  }

  #toolCall(calls: ToolCall[]): void {
    this.#link.session?.answerTools(calls);
    if (calls.some(({ name }) => name === endInterviewTool)) this.endAfterTurn("interviewer_finished");
  }

  #tick(): void {
    this.#transcript.settle();
    if (this.#interviewer.overdue) this.#turnComplete();
  }

  /** Whether the candidate has the floor, says nothing, and Gemini will remember all that was said. */
  #quiet(): boolean {
    if (this.#phase !== "listening" || this.#candidate.speaking) return false;
    const record = this.#ports.records.get();
    const remembered =
      record !== undefined && record.handle !== null && record.handleKnows >= this.#transcript.openFrom;
    return remembered || this.#ports.now() - this.#phaseSinceMs >= handleWaitMs;
  }

  #endIfSilent(): void {
    const silent = !this.#lastWords && !this.#interviewer.speaking && this.#interviewer.played;
    if (this.#closing && silent) this.#ports.onEnd(this.#closing);
  }

  /** Once the end has begun, no other phase follows. */
  #enter(phase: Phase): void {
    const next = this.#closing ? "ending" : phase;
    if (next === this.#phase) return;
    this.#phase = next;
    this.#phaseSinceMs = this.#ports.now();
    this.#ports.send({ type: "state", phase: next });
  }

  #nowMs(): number {
    return Math.max(0, this.#ports.now() - this.#liveAtMs);
  }
}
