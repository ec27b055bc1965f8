import type { SessionConfig } from "@mockingbird/domain";
import { errorText, log } from "../log.ts";
import { buildLiveConfig } from "./build-live-config.ts";
import type { GeminiAccess } from "./gemini-client.ts";
import type { GeminiEvent } from "./gemini-event.ts";
import { GeminiFailure } from "./gemini-failure.ts";
import { type LiveSession, openLiveSession } from "./open-live-session.ts";

export interface LinePorts {
  /** The last resumable handle, or null for a conversation that Gemini does not know yet. */
  handle: () => string | null;
  /** Whether a connection without a handle would be right: nothing has been said that it would not know of. */
  mayStartAfresh: () => boolean;
  onOpened: (session: LiveSession) => void;
  onEvents: (events: GeminiEvent[]) => void;
  /** The connection broke; another is being tried. */
  onBroken: () => void;
  /** There will be no connection. */
  onFailed: (cause: "gemini_unavailable" | "gemini_refused") => void;
  now: () => number;
}

/** Tries after a failure. A connection that held for `stableMs` earns them anew: Gemini ends each after some ten minutes. */
const retriesMax = 1;
const retryDelayMs = 500;
const stableMs = 10_000;

/** The one connection of an interview to Gemini: dialled once whatever races, and restored within bounds. */
export class GeminiLine {
  readonly #access: GeminiAccess;
  readonly #config: SessionConfig;
  readonly #ports: LinePorts;
  #session: LiveSession | undefined;
  #dialling: Promise<void> | undefined;
  #openedAtMs = 0;
  #retriesLeft = retriesMax;
  #closed = false;

  constructor(access: GeminiAccess, config: SessionConfig, ports: LinePorts) {
    this.#access = access;
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
    this.#dialling ??= this.#dialUntilSettled().finally(() => {
      this.#dialling = undefined;
    });
    return this.#dialling;
  }

  close(): void {
    this.#closed = true;
    this.#session?.close();
    this.#session = undefined;
  }

  async #dialUntilSettled(): Promise<void> {
    while (!this.#closed) {
      const handle = this.#ports.handle();
      if (handle === null && !this.#ports.mayStartAfresh()) return this.#ports.onFailed("gemini_unavailable");
      try {
        return this.#opened(await this.#open(handle));
      } catch (error) {
        const failure = error instanceof GeminiFailure ? error : new GeminiFailure(1006, errorText(error));
        if (!this.#mayRetry(failure)) return;
        await new Promise((resolve) => setTimeout(resolve, retryDelayMs));
      }
    }
  }

  #open(handle: string | null): Promise<LiveSession> {
    return openLiveSession(this.#access, buildLiveConfig(this.#config, handle ?? undefined), {
      onEvents: (events) => {
        if (!this.#closed) this.#ports.onEvents(events);
      },
      onLost: (failure) => this.#lost(failure),
    });
  }

  #opened(session: LiveSession): void {
    if (this.#closed) {
      session.close();
      return;
    }
    this.#session = session;
    this.#openedAtMs = this.#ports.now();
    this.#ports.onOpened(session);
  }

  #lost(failure: GeminiFailure): void {
    if (this.#closed) return;
    // Gemini refuses to resume a conversation whose earlier socket is still open.
    this.#session?.close();
    this.#session = undefined;
    if (this.#ports.now() - this.#openedAtMs >= stableMs) this.#retriesLeft = retriesMax;
    if (!this.#mayRetry(failure)) return;
    this.#ports.onBroken();
    void this.dial();
  }

  /** Spends a retry, or tells that there will be no connection. */
  #mayRetry(failure: GeminiFailure): boolean {
    const retry = !this.#closed && failure.kind === "lost" && this.#retriesLeft > 0;
    log("warn", "gemini-line", { interviewId: this.#config.interviewId, closeCode: failure.closeCode, retry });
    if (retry) this.#retriesLeft -= 1;
    else if (!this.#closed) this.#ports.onFailed(failure.kind === "refused" ? "gemini_refused" : "gemini_unavailable");
    return retry;
  }
}
