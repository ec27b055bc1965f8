import type { SessionConfig } from "@mockingbird/domain";
import type { TurnTaking } from "@mockingbird/proto";
import type { LineStart } from "../gemini/build-live-config.ts";
import type { GeminiAccess } from "../gemini/gemini-client.ts";
import type { GeminiEvent } from "../gemini/gemini-event.ts";
import { type GeminiEndCause, GeminiLine } from "../gemini/gemini-line.ts";
import { newestTurns } from "../gemini/history.ts";
import { MovePlan } from "../gemini/move-plan.ts";
import type { LiveSession } from "../gemini/open-live-session.ts";
import { sameTurnTaking, usualTurnTaking } from "../gemini/turn-taking.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { lostAnswerLine, nudgeLine, openingLine, resumingLine } from "./cues.ts";
import type { Microphone } from "./microphone.ts";
import type { RecordStore } from "./record-store.ts";
import { ReplyWatch } from "./reply-watch.ts";

export interface LinkPorts {
  access: () => Promise<GeminiAccess>;
  records: RecordStore;
  transcript: Transcript;
  microphone: Microphone;
  now: () => number;
  /** Whether the candidate is in the middle of an answer. */
  answering: () => boolean;
  /** Whether a new connection would cut nothing off. */
  quiet: () => boolean;
  onEvents: (events: GeminiEvent[]) => void;
  /** Gemini is there; `speaksNext`: and has been asked to speak. */
  onReady: (speaksNext: boolean) => void;
  /** Gemini is gone for now. Answers whether the interviewer was cut off in the middle of a sentence. */
  onBroken: () => boolean;
  onFailed: (cause: GeminiEndCause) => void;
  onReconnected: () => void;
  /** Time has passed. */
  onTick: () => void;
}

const tickMs = 200;

/** Keeps Gemini there: moves in time to a new connection, resumes where the last one broke, and notices silence. */
export class GeminiLink {
  readonly #ports: LinkPorts;
  readonly #line: GeminiLine;
  readonly #plan = new MovePlan();
  /** What Gemini owes. Told by the conversation, acted upon here. */
  readonly watch = new ReplyWatch();
  #turnTaking: TurnTaking;
  #connections = 0;
  #connected = false;
  /** What the last connection owed when it broke: the rest of a sentence, or the reply to an answer. */
  #owed: "sentence" | "reply" | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(session: SessionConfig, ports: LinkPorts) {
    this.#ports = ports;
    this.#turnTaking = usualTurnTaking(session);
    this.#line = new GeminiLine(session, {
      access: ports.access,
      start: () => this.#start(),
      onOpened: (live, start) => this.#opened(live, start),
      onEvents: (events) => {
        this.watch.sign(ports.now());
        ports.onEvents(events);
      },
      onBroken: () => this.#broken(),
      onHandleUseless: () => ports.records.patch({ handle: null }),
      onFailed: ports.onFailed,
      now: ports.now,
    });
  }

  /** Undefined while there is no connection. */
  get session(): LiveSession | undefined {
    return this.#line.session;
  }

  /** Reaches Gemini unless it is reached already. */
  start(): void {
    this.#timer ??= setInterval(() => this.tick(), tickMs);
    void this.#line.dial();
  }

  /** Takes effect on the next connection, for which the next quiet moment is soon enough. */
  setTurnTaking(turnTaking: TurnTaking): void {
    if (sameTurnTaking(turnTaking, this.#turnTaking)) return;
    this.#turnTaking = turnTaking;
    if (this.#line.session) this.#plan.want();
    this.tick();
  }

  /**
   * The candidate says that the answer is over. What Gemini has heard of it goes with a connection that is gone, and nobody
   * would speak; sound that is held back asks for the reply by itself.
   */
  answeredMeanwhile(): void {
    if (this.#connected || this.#ports.microphone.held) return;
    this.#ports.transcript.closeAnswer();
    this.#owed ??= "reply";
  }

  goAway(timeLeftMs: number): void {
    this.#plan.goAway(timeLeftMs, this.#ports.now());
    this.tick();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#line.close();
  }

  /** Does what is due by now, without waiting for a message that may never come. */
  tick(): void {
    this.#ports.onTick();
    const session = this.#line.session;
    if (!session) return;
    const nowMs = this.#ports.now();
    const decision = this.#plan.decide(this.#ports.quiet(), nowMs);
    const step = decision === "stay" ? this.watch.due(nowMs) : undefined;
    if (step === "nudge") session.sendText(nudgeLine);
    if (step === "giveUp") this.#ports.onFailed("gemini_unavailable");
    if (decision === "breakOff" || step === "resume") this.#broken();
    if (decision !== "stay" || step === "resume") this.#move();
  }

  #move(): void {
    this.#connected = false;
    this.#ports.microphone.disconnect();
    this.#line.redial();
  }

  /** A conversation of which nothing was said begins anew, whatever handle there is. */
  #start(): LineStart {
    this.#plan.begun();
    const { records, transcript } = this.#ports;
    const record = records.get();
    const begun = transcript.from(0).length > 0;
    const handle = begun ? (record?.handle ?? null) : null;
    const history = newestTurns(transcript.from(handle === null ? 0 : (record?.handleKnows ?? 0)));
    return { handle, history, turnTaking: this.#turnTaking };
  }

  #opened(session: LiveSession, start: LineStart): void {
    this.#connected = true;
    if (this.#connections++ > 0) this.#ports.onReconnected();
    if (!sameTurnTaking(start.turnTaking, this.#turnTaking)) this.#plan.want();
    const cue = this.#cue(start);
    this.#owed = undefined;
    session.begin(start.history, cue);
    if (cue === openingLine) this.#ports.microphone.discard();
    this.#ports.microphone.connect(session);
    if (cue !== undefined) this.watch.expect(this.#ports.now());
    this.#ports.onReady(this.watch.waiting);
  }

  /** What Gemini is told so that it speaks; undefined when the candidate speaks, or is to speak. */
  #cue({ handle, history }: LineStart): string | undefined {
    if (handle === null && history.length === 0) return openingLine;
    // What was said during the gap is about to be heard, and asks for the reply by itself.
    if (this.#ports.answering() || this.watch.waiting) return undefined;
    if (!this.#ports.transcript.candidateIsNext || this.#owed === "sentence") return resumingLine;
    return this.#owed === "reply" ? lostAnswerLine : undefined;
  }

  #broken(): void {
    if (this.#connected && this.watch.waiting) {
      // What has been transcribed of that answer is all there will be, and Gemini is told it.
      this.#ports.transcript.closeAnswer();
      this.#owed = "reply";
    }
    if (this.#connected) this.watch.rest();
    this.#connected = false;
    this.#ports.microphone.disconnect();
    if (this.#ports.onBroken()) this.#owed = "sentence";
  }
}
