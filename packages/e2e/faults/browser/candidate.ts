import { setTimeout as delay } from "node:timers/promises";
import type { PreparedInterview } from "../database.ts";
import type { FaultPlan, PageFault } from "../fault-plan.ts";
import { Random } from "../random.ts";
import type { World } from "../world.ts";
import { admissionTo } from "./admission.ts";
import { Seen } from "./seen.ts";
import { frameMs, speechFrames } from "./simulated-speech.ts";
import { Tab } from "./tab.ts";

const pingEveryMs = 5_000;
const reportEveryMs = 1_000;
const retryMs = 1_500;
/** Longer than any interview with everything that may hold it up, and than any trouble in getting in. */
const patienceMs = 75 * 60 * 1000;
const troubleMsMax = 20 * 60 * 1000;
const thinkSecondsMin = 15;
const thinkSecondsMax = 50;

/** A candidate at a browser, for one interview: answers when it is their turn, and comes back whatever happens. */
export class Candidate {
  readonly seen = new Seen();
  /** What went wrong and when, in seconds of the interview. */
  readonly happened: string[] = [];
  readonly #world: World;
  readonly #plan: FaultPlan;
  readonly interview: PreparedInterview;
  readonly #random: Random;
  readonly #page: FaultPlan["page"];
  #startedAtMs = 0;
  /** When they last were in the interview. */
  #inSinceMs = 0;
  #tab: Tab | undefined;
  #comesBackAtMs = 0;
  #mutedUntilMs = 0;
  #lastPingMs = 0;
  #lastReportMs = 0;
  #frames: Uint8Array[] = [];
  /** The talk key is down. */
  #talking = false;
  #thinkMs = 0;
  #typed = 0;
  #newPage = true;

  constructor(world: World, plan: FaultPlan, interview: PreparedInterview) {
    this.#world = world;
    this.#plan = plan;
    this.interview = interview;
    this.#page = [...plan.page];
    this.#random = new Random(-plan.seed);
    this.#think();
  }

  /** Until the interview is over, or longer than it could possibly last. */
  async run(): Promise<void> {
    await delay((this.#plan.startsAtSeconds * 1000) / this.#world.timeScale);
    this.#startedAtMs = Date.now();
    this.#inSinceMs = this.#startedAtMs;
    while (!this.#tab?.interviewIsOver && this.seen.endCause === undefined) {
      const nowMs = Date.now();
      if (nowMs - this.#startedAtMs > patienceMs || nowMs - this.#inSinceMs > troubleMsMax) break;
      if (this.#tab?.welcomed) this.#inSinceMs = nowMs;
      await this.#connect(nowMs);
      await this.#break(nowMs);
      this.#talk(nowMs);
      await delay(frameMs / this.#world.timeScale);
    }
    this.#tab?.close();
  }

  /** An event for the report of a failure. */
  note(what: string): void {
    this.happened.push(`${Math.round((Date.now() - this.#startedAtMs) / 1000)} s: ${what}`);
  }

  async #connect(nowMs: number): Promise<void> {
    if (this.#tab && this.#tab.closedWith === undefined) return;
    if (this.#tab) {
      this.note(`the socket closed with ${this.#tab.closedWith}`);
      this.#comesBackAtMs = Math.max(this.#comesBackAtMs, nowMs + retryMs);
      this.#tab = undefined;
    }
    if (nowMs >= this.#comesBackAtMs) this.#tab = await this.#open();
  }

  async #open(): Promise<Tab> {
    const token = await admissionTo(this.interview, this.#world);
    const lastCaptionSeq = this.#newPage ? 0 : this.seen.lastCompleteSeq;
    this.#newPage = false;
    this.#frames = [];
    this.#talking = false;
    return new Tab({
      workerUrl: this.#world.workerUrl(),
      origin: this.#world.backendUrl,
      interviewId: this.interview.session.interviewId,
      token,
      lastCaptionSeq,
      turnTaking: { patience: "normal", pushToTalk: this.#plan.pushToTalk },
      seen: this.seen,
    });
  }

  async #break(nowMs: number): Promise<void> {
    const next = this.#page[0];
    if (!next || nowMs - this.#startedAtMs < next.atSeconds * 1000) return;
    this.#page.shift();
    this.note(JSON.stringify(next.fault));
    await this.#suffer(next.fault, nowMs);
  }

  async #suffer(fault: PageFault, nowMs: number): Promise<void> {
    switch (fault.kind) {
      case "cut":
        this.#tab?.cut();
        break;
      case "leave":
        this.#tab?.cut();
        this.#comesBackAtMs = nowMs + fault.seconds * 1000;
        break;
      case "reload":
        this.#newPage = true;
        this.#tab?.close();
        break;
      case "secondTab":
        this.#newPage = true;
        this.#tab = await this.#open();
        break;
      case "garbage":
        for (let frame = 0; frame < this.#random.whole(1, 14); frame++) {
          this.#tab?.sendRaw(Uint8Array.from({ length: 40 }, () => this.#random.whole(0, 255)));
        }
        break;
      case "mute":
        this.#mutedUntilMs = nowMs + fault.seconds * 1000;
        this.#tab?.send({ type: "setMuted", muted: true });
        break;
      case "crash":
        await this.#world.crashObject(`${this.interview.orgId}:${this.interview.session.interviewId}`);
    }
  }

  #talk(nowMs: number): void {
    const tab = this.#tab;
    if (!tab) return;
    if (nowMs - this.#lastPingMs >= pingEveryMs) {
      this.#lastPingMs = nowMs;
      tab.send({ type: "ping", clientTimeMs: nowMs });
    }
    if (nowMs - this.#lastReportMs >= reportEveryMs) {
      this.#lastReportMs = nowMs;
      tab.report();
    }
    const { endsAtSeconds } = this.#plan;
    if (endsAtSeconds !== undefined && nowMs - this.#startedAtMs >= endsAtSeconds * 1000) {
      tab.send({ type: "endInterview" });
      return;
    }
    if (nowMs < this.#mutedUntilMs) return;
    const frame = this.#frames.shift();
    if (frame) tab.send({ type: "audio", pcm: frame, timestampMs: nowMs - this.#startedAtMs });
    else if (this.#talking) this.#key(tab, false);
    else if (this.#isMyTurn(tab, nowMs)) this.#answer(tab);
  }

  /** Now and then they speak up while the interviewer still talks. */
  #isMyTurn({ phase, phaseSinceMs }: Tab, nowMs: number): boolean {
    if (phase === "listening") return nowMs - phaseSinceMs >= this.#thinkMs;
    return (
      phase === "interviewerSpeaking" && this.#thinkMs < (thinkSecondsMin + 4) * 1000 && nowMs - phaseSinceMs > 2_000
    );
  }

  #answer(tab: Tab): void {
    this.#think();
    const manner = this.#random.share();
    if (manner < 0.2) {
      this.#typed += 1;
      tab.send({ type: "textAnswer", text: `Typed ${this.#typed} of ${this.interview.session.interviewId}.` });
      return;
    }
    this.#frames = speechFrames(this.#random.between(1, 4), this.#plan.pushToTalk || manner < 0.4 ? 0.5 : 2);
    if (this.#plan.pushToTalk) this.#key(tab, true);
  }

  #key(tab: Tab, talking: boolean): void {
    this.#talking = talking;
    tab.send({ type: "talk", talking });
  }

  #think(): void {
    this.#thinkMs = this.#random.between(thinkSecondsMin, thinkSecondsMax) * 1000;
  }
}
