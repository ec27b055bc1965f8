import type { TurnPlan } from "../session/plan-turn.ts";
import type { ScriptBook } from "../session/script-book.ts";
import type { ServiceLine } from "../session/service-line.ts";
import type { SessionRecord } from "../session/session-record.ts";
import { applyLineFault } from "./apply-line-fault.ts";
import type { AnswerFault, Fault, FaultEvent, FaultMoment } from "./fault-event.ts";
import { shapeTurn } from "./shape-turn.ts";

export interface ConnectionFaultsOptions {
  scripts: ScriptBook;
  systemInstruction: string;
  line: ServiceLine;
  record: SessionRecord;
  timeScale: number;
}

/** Makes what is scripted for one connection happen to it. */
export class ConnectionFaults {
  readonly #options: ConnectionFaultsOptions;
  readonly #scheduled = new WeakSet<FaultEvent>();
  #stopWatching: (() => void) | undefined;

  constructor(options: ConnectionFaultsOptions) {
    this.#options = options;
  }

  /** The set-up has arrived. */
  setupReceived(): void {
    this.#take("setup");
  }

  /** The set-up was accepted. */
  ready(): void {
    this.#schedule();
    this.#stopWatching = this.#options.scripts.watch(() => this.#schedule());
  }

  turnStarts(plan: TurnPlan): TurnPlan {
    let shaped = plan;
    for (const fault of this.#take("turnStart")) {
      switch (fault.kind) {
        case "silentTurn":
        case "thoughts":
        case "bundles":
        case "bigFrames":
        case "staleAudio":
        case "falseStart":
        case "earlyComplete":
          shaped = shapeTurn(shaped, fault);
      }
    }
    return shaped;
  }

  midAudio(): void {
    this.#take("midAudio");
  }

  turnEnded(): void {
    this.#take("turnEnd");
  }

  /** The candidate has spoken. @returns what becomes of the transcription, if anything is to. */
  answered(): AnswerFault | undefined {
    for (const fault of this.#take("answer")) {
      switch (fault.kind) {
        case "lateTranscript":
        case "missingTranscript":
        case "splitTranscript":
          return fault;
      }
    }
    return undefined;
  }

  stop(): void {
    this.#stopWatching?.();
  }

  /** Faults of the line happen here; the others are the caller's. */
  #take(moment: FaultMoment): Fault[] {
    const { scripts, systemInstruction } = this.#options;
    const events = scripts.faults(systemInstruction)?.take(this, moment) ?? [];
    for (const event of events) this.#happen(event);
    return events.map((event) => event.fault);
  }

  #happen({ when, fault }: FaultEvent): void {
    const { line, record } = this.#options;
    record.fault({ moment: when.moment, kind: fault.kind === "close" ? `close ${fault.as}` : fault.kind });
    switch (fault.kind) {
      case "goAway":
      case "close":
      case "reset":
      case "stall":
        applyLineFault(line, fault);
    }
  }

  #schedule(): void {
    const { scripts, systemInstruction, line, timeScale } = this.#options;
    const plan = scripts.faults(systemInstruction);
    for (const { event, inMs } of plan?.timed(this, performance.now() * timeScale) ?? []) {
      if (this.#scheduled.has(event)) continue;
      this.#scheduled.add(event);
      line.later(inMs / 1000, () => {
        // Another script may have taken the place of this one.
        if (scripts.faults(systemInstruction) === plan && plan?.takeTimed(event)) this.#happen(event);
      });
    }
  }
}
