import { DurableObject } from "cloudflare:workers";
import { type EndCause, reconnectGraceSeconds } from "@mockingbird/domain";
import { type ClientMessage, type CloseReason, protocolVersion } from "@mockingbird/proto";
import { createBackend } from "../backend/create-backend.ts";
import { type Env, type Settings, settingsOf } from "../env.ts";
import { errorText, log } from "../log.ts";
import { submitTranscript } from "../outbox/submit-transcript.ts";
import { refuseSocket, socketResponse } from "../routes/refuse-socket.ts";
import { captionOf } from "./caption-of.ts";
import { type ClientAttachment, ClientChannel } from "./client-channel.ts";
import { connectionClaimsHeader, connectionClaimsSchema } from "./connection-claims.ts";
import { Conversation } from "./conversation.ts";
import type { DeadlineName } from "./deadline-store.ts";
import { FrameGuard } from "./frame-guard.ts";
import { handleClientMessage } from "./handle-client-message.ts";
import { InterviewMetricsRecorder } from "./interview-metrics.ts";
import { type LoadedConfig, loadSessionConfig } from "./load-session-config.ts";
import { openStores, type Stores } from "./open-stores.ts";
import { newSessionRecord, type SessionRecord, secondsLeft } from "./session-record.ts";

/** Longer than anybody accepts a token after it was issued. */
const tokenKeptSeconds = 180;
const timeLeftEverySeconds = 30;
/** How long the end waits: for a sentence begun in time, for the goodbye, for the text of the candidate's last answer. */
const overtimeSecondsMax = 10;
const goodbyeSecondsMax = 40;
const lastWordsSecondsMax = 2;
/** How long an object whose transcript was accepted still knows that its interview is over. */
const forgetAfterSeconds = 10 * 60;
const failedDeadlineRetrySeconds = 30;
/** Longer than an attempt can take. One that died with the object is made again after this. */
const submitLeaseSeconds = 60;

const fromNow = (seconds: number) => Date.now() + seconds * 1000;

/** One live interview. Wiring only: what is decided here is decided, and tested, in the files it calls. */
export class InterviewSession extends DurableObject<Env> {
  readonly #settings: Settings;
  readonly #clients: ClientChannel;
  readonly #guards = new WeakMap<WebSocket, FrameGuard>();
  readonly #metrics = new InterviewMetricsRecorder();
  #stores: Stores;
  #conversation: Conversation | undefined;
  #loading: Promise<LoadedConfig> | undefined;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#settings = settingsOf(env);
    this.#clients = new ClientChannel(state);
    this.#stores = openStores(state.storage);
    const { records, deadlines } = this.#stores;
    const record = records.get();
    if (!record || record.end || this.#clients.present || deadlines.has("grace")) return;
    // The object died in the middle, and took the socket along: the candidate may come back for a while.
    records.patch({ brokenOff: true });
    deadlines.set("grace", fromNow(reconnectGraceSeconds));
  }

  override async fetch(request: Request): Promise<Response> {
    const { jti, iat, maxDur, cfgh, ...identity } = connectionClaimsSchema.parse(
      JSON.parse(request.headers.get(connectionClaimsHeader) ?? "null"),
    );
    const { records, tokens, deadlines } = this.#stores;
    const keepUntilMs = (iat + tokenKeptSeconds) * 1000;
    if (!tokens.spend(jti, keepUntilMs)) return refuseSocket(request, "tokenSpent");
    deadlines.set("purge", keepUntilMs);
    if (records.get()?.end) return refuseSocket(request, "interviewOver");
    const { 0: client, 1: server } = new WebSocketPair();
    if (this.#clients.present) this.#awaitReturn();
    this.#clients.accept(server, { identity, maxDur, cfgh, welcomed: false, over: false });
    return socketResponse(request, client);
  }

  override async webSocketMessage(socket: WebSocket, frame: string | ArrayBuffer): Promise<void> {
    if (!this.#clients.isCurrent(socket)) return;
    const guard = this.#guards.get(socket) ?? new FrameGuard();
    this.#guards.set(socket, guard);
    const verdict = guard.judge(frame, Date.now());
    if (verdict.type === "message") return this.#receive(socket, verdict.message);
    if (verdict.type === "dropped") return;
    const { malformedFrames, fastFrames } = guard;
    log("warn", "frame-guard", { object: this.ctx.id.name, reason: verdict.reason, malformedFrames, fastFrames });
    this.#dismiss(verdict.reason);
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // Unanswered, the browser would wait ten seconds. The codes below 3000 are not ours to send.
    socket.close(code >= 3000 ? code : 1000);
    if (this.#clients.isCurrent(socket)) this.#left();
  }

  override webSocketError(socket: WebSocket): void {
    if (this.#clients.isCurrent(socket)) this.#left();
  }

  override async alarm(): Promise<void> {
    for (let name = this.#takeDue(); name; name = this.#takeDue()) {
      try {
        await this.#due(name);
      } catch (error) {
        log("error", "alarm", { object: this.ctx.id.name, deadline: name, error: errorText(error) });
        this.#stores.deadlines.set(name, fromNow(failedDeadlineRetrySeconds));
      }
    }
    this.#stores.deadlines.arm();
  }

  #takeDue(): DeadlineName | undefined {
    return this.#stores.deadlines.takeDue(Date.now());
  }

  async #receive(socket: WebSocket, message: ClientMessage): Promise<void> {
    if (message.type === "hello") return this.#hello(socket, message);
    const record = this.#liveRecord();
    if (!record || !this.#clients.present) return;
    handleClientMessage(message, this.#converse(record), (answer) => this.#clients.send(answer));
  }

  async #hello(socket: WebSocket, hello: Extract<ClientMessage, { type: "hello" }>): Promise<void> {
    const attachment = this.#clients.attachment;
    if (!attachment || attachment.welcomed) return;
    const refusal = hello.protocolVersion === protocolVersion ? await this.#begin(attachment) : "badFrame";
    if (!this.#clients.isCurrent(socket)) return;
    const record = this.#liveRecord();
    if (refusal || !record) return this.#clients.close(refusal ?? "interviewOver");
    this.#clients.welcome();
    this.#stores.deadlines.clear("grace");
    this.#stores.deadlines.set("timeLeft", fromNow(timeLeftEverySeconds));
    this.#stores.records.patch({ brokenOff: false });
    const conversation = this.#converse(record);
    this.#clients.send({
      type: "welcome",
      protocolVersion,
      secondsLeft: secondsLeft(record, Date.now()),
      secondsTotal: record.durationSeconds,
    });
    for (const turn of this.#stores.turns.list()) {
      if (turn.position >= hello.lastCaptionSeq) this.#clients.send(captionOf(turn, true));
    }
    this.#clients.send({ type: "state", phase: conversation.phase });
    conversation.setTurnTaking(hello.turnTaking);
    conversation.start();
  }

  /** Gets the configuration for an interview that has none yet. Answers why that cannot be. */
  async #begin({ identity, maxDur, cfgh }: ClientAttachment): Promise<CloseReason | undefined> {
    if (this.#stores.records.get()) return undefined;
    this.#loading ??= loadSessionConfig(createBackend(this.#settings, identity), identity, cfgh).finally(() => {
      this.#loading = undefined;
    });
    const loaded = await this.#loading;
    if ("refusal" in loaded) return loaded.refusal;
    if (this.#stores.records.get()) return undefined;
    const record = newSessionRecord(identity, loaded.session, maxDur, Date.now());
    this.#stores.records.put(record);
    this.#stores.deadlines.set("duration", fromNow(record.durationSeconds));
    return undefined;
  }

  #converse(record: SessionRecord): Conversation {
    this.#conversation ??= new Conversation(record, {
      access: this.#settings.gemini,
      records: this.#stores.records,
      turns: this.#stores.turns,
      metrics: this.#metrics,
      send: (message) => this.#clients.send(message),
      now: () => Date.now(),
      onEnd: (cause) => this.#finish(cause),
      onClosing: (cause, candidateSpoke) => {
        const secondsMax = candidateSpoke
          ? lastWordsSecondsMax
          : cause === "time_up"
            ? overtimeSecondsMax
            : goodbyeSecondsMax;
        this.#stores.deadlines.set("closing", fromNow(secondsMax));
      },
    });
    return this.#conversation;
  }

  #liveRecord(): SessionRecord | undefined {
    const record = this.#stores.records.get();
    return record?.end ? undefined : record;
  }

  #dismiss(reason: CloseReason): void {
    this.#clients.close(reason);
    this.#awaitReturn();
  }

  #left(): void {
    this.#clients.forget();
    this.#awaitReturn();
  }

  #awaitReturn(): void {
    if (!this.#liveRecord()) return;
    this.#conversation?.endAudio();
    this.#stores.deadlines.set("grace", fromNow(reconnectGraceSeconds));
  }

  async #due(name: DeadlineName): Promise<void> {
    const record = this.#liveRecord();
    switch (name) {
      case "submit":
        return this.#submit();
      case "purge":
        return this.#stores.tokens.purge(Date.now());
      case "forget":
        await this.ctx.storage.deleteAll();
        this.#stores = openStores(this.ctx.storage);
        return;
      case "grace":
        return this.#finish(record?.brokenOff ? "internal_error" : "candidate_left");
      case "closing":
        return this.#finish(record?.closing ?? "time_up");
      case "duration":
        if (this.#conversation) return this.#conversation.endAfterTurn("time_up");
        return this.#finish(record?.brokenOff ? "internal_error" : "time_up");
      case "timeLeft":
        if (!record || !this.#clients.present) return;
        this.#clients.send({ type: "timeLeft", secondsLeft: secondsLeft(record, Date.now()) });
        this.#stores.deadlines.set("timeLeft", fromNow(timeLeftEverySeconds));
    }
  }

  /** Ends the interview, once: everything is stored before the candidate is told. */
  #finish(cause: EndCause): void {
    const { records, turns, deadlines } = this.#stores;
    const record = this.#liveRecord();
    if (!record) return;
    this.#conversation?.close();
    this.#conversation = undefined;
    records.patch({ end: { cause, atMs: Date.now() } });
    const { org, iv: interviewId } = record.identity;
    log("info", "interview-ended", { org, interviewId, cause, turns: turns.list().length });
    deadlines.set("submit", Date.now());
    deadlines.clear("grace", "closing", "duration", "timeLeft");
    this.#clients.send({ type: "ended", cause });
    this.#clients.close("ended");
  }

  async #submit(): Promise<void> {
    const { records, turns, deadlines } = this.#stores;
    const record = records.get();
    if (!record?.end || record.delivery.state !== "pending") return;
    deadlines.set("submit", fromNow(submitLeaseSeconds));
    const backend = createBackend(this.#settings, record.identity);
    const { attempts, state, delayMs } = await submitTranscript(backend, record, record.end, turns.numbered());
    records.patch({ delivery: { attempts, state } });
    if (delayMs === undefined) deadlines.clear("submit");
    else deadlines.set("submit", Date.now() + delayMs);
    if (state === "accepted") deadlines.set("forget", fromNow(forgetAfterSeconds));
  }
}
