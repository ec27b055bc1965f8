import type { SessionConfig } from "@mockingbird/domain";
import { errorText, log } from "../log.ts";
import { buildLiveConfig, type LineStart } from "./build-live-config.ts";
import type { GeminiAccess } from "./gemini-client.ts";
import type { GeminiEvent } from "./gemini-event.ts";
import { GeminiFailure } from "./gemini-failure.ts";
import { type LiveSession, openLiveSession } from "./open-live-session.ts";
import { RetryBudget } from "./retry-budget.ts";

/** Why an interview ends that Gemini does not take. */
export type GeminiEndCause = "gemini_unavailable" | "gemini_refused" | "gemini_key_refused";

export interface LinePorts {
  /** Asked for with each dial. One that rejects counts as a connection that was lost. */
  access: () => Promise<GeminiAccess>;
  /** Where the conversation stands. Asked anew before each dial. */
  start: () => LineStart;
  /** `history` is what Gemini is yet to be reminded of, where the set-up could not say it. */
  onOpened: (session: LiveSession, start: LineStart) => void;
  onEvents: (events: GeminiEvent[]) => void;
  /** There is no connection just now; another is being tried. May be told more than once. */
  onBroken: () => void;
  /** The handle does not help any more. */
  onHandleUseless: () => void;
  /** There will be no connection. */
  onFailed: (cause: GeminiEndCause) => void;
  now: () => number;
}

/** The one connection of an interview to Gemini: dialled once whatever races, and restored within bounds. */
export class GeminiLine {
  readonly #config: SessionConfig;
  readonly #ports: LinePorts;
  readonly #budget = new RetryBudget();
  #session: LiveSession | undefined;
  #connection: symbol | undefined;
  #isOwnKey = false;
  #dialling: Promise<void> | undefined;
  #closed = false;

  constructor(config: SessionConfig, ports: LinePorts) {
    this.#config = config;
    this.#ports = ports;
  }

  /** Undefined while there is no connection. */
  get session(): LiveSession | undefined {
    return this.#session;
  }

  /** Never rejects: a failure is told by `onFailed`. */
  dial(): Promise<void> {
    if (this.#session || this.#closed) return Promise.resolve();
    return this.#dialOnce(0);
  }

  /** Leaves the connection for a new one, which takes up the conversation where `start` says. */
  redial(): void {
    if (this.#session && !this.#closed) void this.#dialOnce(0, this.#hangUp());
  }

  close(): void {
    this.#closed = true;
    void this.#hangUp();
  }

  #dialOnce(delayMs: number, hungUp: Promise<void> = Promise.resolve()): Promise<void> {
    this.#dialling ??= this.#dialUntilSettled(delayMs, hungUp).finally(() => {
      this.#dialling = undefined;
    });
    return this.#dialling;
  }

  /** Gemini refuses to resume a conversation whose earlier socket is still open, so that one is gone first. */
  async #dialUntilSettled(firstDelayMs: number, hungUp: Promise<void>): Promise<void> {
    await hungUp;
    let delayMs: number | undefined = firstDelayMs;
    while (delayMs !== undefined && !this.#closed) {
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (this.#closed) return;
      try {
        const start = this.#ports.start();
        return this.#opened(await this.#open(start), start);
      } catch (error) {
        delayMs = this.#failed(error instanceof GeminiFailure ? error : new GeminiFailure(1006, errorText(error)));
      }
    }
  }

  async #open(start: LineStart): Promise<LiveSession> {
    // A connection that was left may still have something to say, which nobody wants to hear any more.
    const connection = Symbol("connection");
    this.#connection = connection;
    const access = await this.#ports.access();
    this.#isOwnKey = access.isOwnKey === true;
    return openLiveSession(access, buildLiveConfig(this.#config, start), {
      onEvents: (events) => {
        if (connection === this.#connection) this.#ports.onEvents(events);
      },
      onLost: (failure) => {
        if (connection === this.#connection) this.#lost(failure);
      },
    });
  }

  #opened(session: LiveSession, start: LineStart): void {
    if (this.#closed) {
      void session.close();
      return;
    }
    this.#session = session;
    this.#budget.opened(this.#ports.now());
    this.#ports.onOpened(session, start);
  }

  #lost(failure: GeminiFailure): void {
    this.#hangUp();
    const delayMs = this.#failed(failure);
    if (delayMs !== undefined && !this.#closed) void this.#dialOnce(delayMs);
  }

  /** From here on the connection is over, whatever it still says. */
  #hangUp(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    this.#connection = undefined;
    return session?.close() ?? Promise.resolve();
  }

  /** Spends a try, and answers how long to wait before it; undefined when there is none. */
  #failed(failure: GeminiFailure): number | undefined {
    if (this.#closed) return undefined;
    const verdict = this.#budget.failed(failure.kind, this.#ports.now());
    const { kind, closeCode } = failure;
    log("warn", "gemini-line", { interviewId: this.#config.interviewId, kind, closeCode, ...verdict });
    if ("giveUp" in verdict) {
      this.#ports.onFailed(failure.isOfKey && this.#isOwnKey ? "gemini_key_refused" : verdict.giveUp);
      return undefined;
    }
    if (verdict.afresh) this.#ports.onHandleUseless();
    this.#ports.onBroken();
    return verdict.retryInMs;
  }
}
