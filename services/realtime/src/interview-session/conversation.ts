import type { EndCause } from "@mockingbird/domain";
import type { Phase, TurnTaking } from "@mockingbird/proto";
import { usualTurnTaking } from "../gemini/turn-taking.ts";
import { Transcript } from "../transcript/transcript.ts";
import { Candidate } from "./candidate.ts";
import { ConversationEnd } from "./conversation-end.ts";
import type { ConversationPorts } from "./conversation-ports.ts";
import { goOnLine, repeatLine } from "./cues.ts";
import { Floor } from "./floor.ts";
import { GeminiLink } from "./gemini-link.ts";
import { GeminiListener } from "./gemini-listener.ts";
import { Interviewer } from "./interviewer.ts";
import { Microphone } from "./microphone.ts";
import { pauseLeftMs } from "./pause.ts";
import { QuestionProgress } from "./question-progress.ts";
import type { SessionRecord } from "./session-record.ts";

/** How long a moment must have been quiet for a new connection when no handle came for what was just said. */
const handleWaitMs = 1_000;

/** The talk itself, in memory: who has the floor, and what follows from each thing that happens. */
export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #liveAtMs: number;
  readonly #transcript: Transcript;
  readonly #candidate: Candidate;
  readonly #interviewer: Interviewer;
  readonly #link: GeminiLink;
  readonly #floor: Floor;
  readonly #end: ConversationEnd;
  readonly #listener: GeminiListener;
  #closed = false;

  constructor(record: SessionRecord, ports: ConversationPorts) {
    const { access, records, turns, send, now } = ports;
    this.#ports = ports;
    this.#liveAtMs = record.liveAtMs;
    this.#floor = new Floor(ports);
    const transcript = new Transcript({ turns, send, nowMs: () => this.#nowMs() });
    const microphone = new Microphone((milliseconds) => ports.metrics.microphoneDropped(milliseconds));
    this.#transcript = transcript;
    this.#candidate = new Candidate(microphone, transcript, record.speech);
    this.#candidate.setTurnTaking(usualTurnTaking(record.session));
    this.#interviewer = new Interviewer({
      send,
      now,
      transcript,
      onStarts: () => this.#listener.speechStarts(),
      onFirstSound: (generation) => ports.metrics.firstAudio(generation, now()),
      onPlayed: () => this.#end.ifSilent(),
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
        for (const event of events) if (!this.#closed) this.#listener.take(event);
      },
      onReady: (speaksNext) => {
        if (!speaksNext) this.#floor.enter("listening");
        else if (this.phase === "reconnecting") this.#floor.enter("thinking");
      },
      onBroken: () => this.#broken(),
      onFailed: (cause) => {
        this.#interviewer.breakOff();
        this.#end.withoutGemini(cause);
      },
      onReconnected: () => ports.metrics.geminiReconnected(),
      onTick: () => this.#listener.tick(),
    });
    this.#end = new ConversationEnd(record.closing, {
      onBegin: (cause) => {
        records.patch({ closing: cause });
        this.#floor.enter("ending");
        this.#link.watch.rest();
      },
      awaitLastWords: () => this.#awaitLastWords(),
      silent: () => !this.#interviewer.speaking && this.#interviewer.played,
      onEnd: ports.onEnd,
      onClosing: ports.onClosing,
    });
    if (record.closing) this.#floor.enter("ending");
    if (record.pausedAtMs !== null) this.#floor.pause(Math.round(pauseLeftMs(record, now()) / 1000));
    this.#listener = new GeminiListener({
      records,
      transcript,
      candidate: this.#candidate,
      interviewer: this.#interviewer,
      link: this.#link,
      floor: this.#floor,
      end: this.#end,
      progress: new QuestionProgress(record.session.questions, { turns, send }),
      now,
    });
  }

  get phase(): Phase {
    return this.#floor.phase;
  }

  /** Since when, in ms since the epoch, the candidate has the floor and says nothing; undefined when that is not so. */
  get quietSinceMs(): number | undefined {
    if (this.phase !== "listening" || this.#candidate.speaking || !this.#interviewer.played) return undefined;
    return Math.max(this.#floor.sinceMs, this.#liveAtMs + this.#candidate.lastHeardAtMs);
  }

  /** Reaches Gemini unless it is reached already. An end that began in an object that died is brought to its end. */
  start(): void {
    if (this.#end.begun) this.#end.ifSilent();
    else this.#link.start();
  }

  /** How the candidate wants to talk, from now on. */
  setTurnTaking(turnTaking: TurnTaking): void {
    this.#candidate.setTurnTaking(turnTaking);
    this.#link.setTurnTaking(turnTaking);
  }

  /** Sound of the candidate, PCM16LE mono 16 kHz. */
  hear(pcm: Uint8Array): void {
    if (this.#deaf) return;
    const change = this.#candidate.hear(pcm, this.#nowMs());
    if (change === "started" && this.phase === "thinking") this.#floor.enter("listening");
    if (change === "started" && this.phase === "listening") this.#link.watch.rest();
    if (change === "paused" && this.phase === "listening") this.#answered(this.#candidate.lastHeardAtMs);
    this.start();
  }

  /** The push-to-talk key went down or up. */
  talk(talking: boolean): void {
    if (this.#deaf) return;
    if (this.#candidate.talk(talking)) this.#answerOver();
  }

  /** What the loudspeaker has played of a stretch of the interviewer's speech. */
  wasHeard(played: { generation: number; playedMs: number; silenced: boolean }): void {
    this.#interviewer.wasHeard(played);
  }

  /** False when nobody is there to take the answer. */
  type(text: string): boolean {
    const { session } = this.#link;
    if (!session || this.#deaf) return false;
    if (text.trim() === "") return true;
    // Gemini will interrupt itself; whoever types need not wait for that.
    if (this.#interviewer.speaking) this.#interviewer.interrupt();
    this.#transcript.candidateTyped(text);
    session.sendText(text);
    this.#answered();
    return true;
  }

  /** Asks the interviewer to say something, by a stage direction. False when nobody is there to take it. */
  ask(cue: string): boolean {
    const { session } = this.#link;
    if (!session || this.#end.begun) return false;
    session.sendText(cue);
    this.#awaitReply();
    return true;
  }

  /** Has the interviewer say its last question again, when it is the candidate's turn. That is no answer. */
  repeatQuestion(): void {
    if (this.phase === "listening" && !this.#candidate.speaking) this.ask(repeatLine);
  }

  /** Nothing is said and nothing listened to until it goes on. What is being said is cut off. */
  pause(pauseSecondsLeft: number): void {
    if (this.#end.begun) return;
    this.#candidate.endAnswer();
    if (this.#interviewer.audible) this.#interviewer.interrupt();
    this.#link.watch.rest();
    this.#floor.pause(pauseSecondsLeft);
  }

  goOn(): void {
    if (this.#end.begun) return;
    this.#floor.goOn();
    if (this.ask(goOnLine)) return;
    // Without a connection it is the next one that has the interviewer speak.
    this.#floor.enter("reconnecting");
    this.start();
  }

  /** The candidate will say no more for now: takes what was said as the answer. */
  endAudio(): void {
    if (this.#candidate.endAnswer()) this.#answerOver();
  }

  /** The candidate says that the answer is over. */
  doneSpeaking(): void {
    this.#candidate.endAnswer();
    this.#answerOver();
  }

  /** Ends once the interviewer's turn is over and heard; at once when nothing is being said. */
  endAfterTurn(cause: EndCause): void {
    this.#end.afterTurn(cause);
  }

  /** Ends now, but for an answer that Gemini has heard and not yet transcribed. */
  endNow(cause: EndCause): void {
    this.#end.now(cause);
  }

  /** Stores what is open and lets go of Gemini. Whatever still arrives is passed over. */
  close(): void {
    this.#closed = true;
    this.#interviewer.stop();
    this.#link.stop();
    this.#ports.records.patch({ speech: this.#candidate.coverage });
  }

  /** Whether the candidate is not listened to. */
  get #deaf(): boolean {
    return this.#end.begun || this.phase === "paused";
  }

  #awaitLastWords(): boolean {
    if (this.#interviewer.speaking || !this.#link.session || !this.#candidate.untranscribed) return false;
    this.#candidate.endAnswer();
    return true;
  }

  /** The candidate lets go of the floor, or would. */
  #answerOver(): void {
    if (this.phase === "listening") this.#answered();
    if (this.phase === "reconnecting") this.#link.answeredMeanwhile();
  }

  /** An answer is over, and the interviewer is next. */
  #answered(lastHeardAtMs = this.#nowMs()): void {
    this.#ports.metrics.speechEnded(this.#liveAtMs + lastHeardAtMs);
    this.#awaitReply();
  }

  #awaitReply(): void {
    this.#link.watch.expect(this.#ports.now());
    this.#floor.enter("thinking");
  }

  /** Gemini is gone for now. For an end that has begun no new connection is needed. */
  #broken(): boolean {
    const cutOff = this.#interviewer.breakOff();
    this.#floor.enter("reconnecting");
    this.#end.ifSilent();
    return cutOff;
  }

  /** Whether the candidate has the floor, says nothing, and Gemini will remember all that was said. */
  #quiet(): boolean {
    if (this.phase === "paused") return true;
    if (this.phase !== "listening" || this.#candidate.speaking) return false;
    const record = this.#ports.records.get();
    const remembered =
      record !== undefined && record.handle !== null && record.handleKnows >= this.#transcript.openFrom;
    return remembered || this.#ports.now() - this.#floor.sinceMs >= handleWaitMs;
  }

  #nowMs(): number {
    return Math.max(0, this.#ports.now() - this.#liveAtMs);
  }
}
