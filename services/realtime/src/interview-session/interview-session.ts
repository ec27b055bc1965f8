import { DurableObject } from "cloudflare:workers";
import type { DeliveryAnswer, EndCause } from "@mockingbird/domain";
import { type ClientMessage, type CloseReason, protocolVersion } from "@mockingbird/proto";
import { type Env, type Settings, settingsOf } from "../env.ts";
import { log } from "../log.ts";
import { OrganizationPlace } from "../organization-gate/organization-place.ts";
import { attemptDelivery, attemptEvaluation, wakeDelivery } from "../outbox/index.ts";
import { refuseSocket, socketResponse } from "../routes/refuse-socket.ts";
import { awaitReturn } from "./await-return.ts";
import { beginInterview, placeEverySeconds } from "./begin-interview.ts";
import { type ClientAttachment, ClientChannel } from "./client-channel.ts";
import { closingSeconds } from "./closing-seconds.ts";
import { confirmStanding } from "./confirm-standing.ts";
import { connectionClaimsOf } from "./connection-claims.ts";
import { Conversation } from "./conversation.ts";
import { createGeminiAccess } from "./create-gemini-access.ts";
import type { DeadlineName } from "./deadline-store.ts";
import { endInterview } from "./end-interview.ts";
import { greetingOf } from "./greeting-of.ts";
import { handleClientMessage } from "./handle-client-message.ts";
import { IdleWatch } from "./idle-watch.ts";
import { InterviewMetricsRecorder, noMetrics } from "./interview-metrics.ts";
import { markLive } from "./mark-live.ts";
import { noticeBreak } from "./notice-break.ts";
import { isEmpty, openStores, type Stores } from "./open-stores.ts";
import { setPaused } from "./pause.ts";
import { type InterviewIdentity, type SessionRecord, secondsLeft } from "./session-record.ts";

const timeLeftEverySeconds = 30;
const fromNow = (seconds: number) => Date.now() + seconds * 1000;
/** One live interview. Wiring only: what is decided here is decided, and tested, in the files it calls. */
export class InterviewSession extends DurableObject<Env> {
  readonly #settings: Settings;
  readonly #clients: ClientChannel;
  readonly #metrics: InterviewMetricsRecorder;
  readonly #idle = new IdleWatch();
  /** Undefined while nothing is kept: an object that was only asked for leaves nothing behind. */
  #opened: Stores | undefined;
  #conversation: Conversation | undefined;
  #beginning: Promise<CloseReason | undefined> | undefined;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#settings = settingsOf(env);
    this.#clients = new ClientChannel(state, {
      onMalformed: () => this.#metrics.malformedFrame(),
      onStuck: () => this.#left("silent"),
    });
    this.#opened = isEmpty(state.storage) ? undefined : openStores(state.storage);
    this.#metrics = new InterviewMetricsRecorder(this.#opened?.records.get()?.metrics ?? noMetrics, (metrics) =>
      this.#stores.records.patch({ metrics }),
    );
    this.#opened?.deadlines.arm();
    if (this.#opened) noticeBreak(this.#opened, this.#clients.present);
  }

  get #stores(): Stores {
    this.#opened ??= openStores(this.ctx.storage);
    return this.#opened;
  }

  override async fetch(request: Request): Promise<Response> {
    const { jti, iat, maxDur, cfgh, ...identity } = connectionClaimsOf(request);
    const { records, tokens, deadlines } = this.#stores;
    const keptUntilMs = tokens.spend(jti, iat);
    if (keptUntilMs === undefined) return refuseSocket(request, "tokenSpent");
    deadlines.set("purge", keptUntilMs);
    if (records.get()?.end) return refuseSocket(request, "interviewOver");
    const { 0: client, 1: server } = new WebSocketPair();
    if (this.#clients.present) this.#awaitReturn();
    this.#clients.accept(server, { identity, maxDur, cfgh, welcomed: false, over: false });
    deadlines.set("silence", this.#clients.silentAtMs);
    return socketResponse(request, client);
  }

  /** Delivers the transcript of an interview that is over now, rather than when it is due. For the console, through the Worker. */
  deliver(): Promise<DeliveryAnswer> {
    return wakeDelivery(this.#opened, () => this.#due("submit"));
  }

  override async webSocketMessage(socket: WebSocket, frame: string | ArrayBuffer): Promise<void> {
    if (!this.#clients.isCurrent(socket)) return;
    const verdict = this.#clients.judge(frame);
    if (verdict.type === "message") return this.#receive(socket, verdict.message);
    if (verdict.type === "dropped") return;
    log("warn", "frame-guard", { object: this.ctx.id.name, reason: verdict.reason, ...this.#clients.dropped });
    this.#left(verdict.reason);
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
    const { deadlines, records } = this.#stores;
    await deadlines.ring(this.ctx.id.name, (name) => this.#due(name));
    if (deadlines.pending || records.get() || this.#clients.attachment || this.#beginning) return;
    this.#opened = undefined;
    await this.ctx.storage.deleteAll();
  }

  async #receive(socket: WebSocket, message: ClientMessage): Promise<void> {
    if (message.type === "hello") return this.#hello(socket, message);
    const record = this.#liveRecord();
    if (!record || !this.#clients.present) return;
    handleClientMessage(message, this.#converse(record), this.#stores, (answer) => this.#clients.send(answer));
    if (message.type !== "playbackReport") return;
    this.#metrics.played(message);
    this.#clients.received(message.receivedAudioMs);
  }

  async #hello(socket: WebSocket, hello: Extract<ClientMessage, { type: "hello" }>): Promise<void> {
    const attachment = this.#clients.attachment;
    if (!attachment || attachment.welcomed) return;
    const refusal = hello.protocolVersion === protocolVersion ? await this.#begin(attachment) : "badFrame";
    if (!this.#clients.isCurrent(socket)) return;
    const record = this.#liveRecord();
    if (refusal || !record) return this.#clients.close(refusal ?? "interviewOver");
    this.#clients.welcome();
    const { deadlines, records, turns } = this.#stores;
    deadlines.clear("grace");
    deadlines.set("timeLeft", fromNow(timeLeftEverySeconds));
    deadlines.set("idle", Date.now());
    records.patch({ brokenOff: false });
    this.#idle.active();
    const conversation = this.#converse(record);
    const greeting = greetingOf(record, turns.list(), conversation.phase, hello.lastCaptionSeq, Date.now());
    for (const message of greeting) this.#clients.send(message);
    if (hello.turnTaking) conversation.setTurnTaking(hello.turnTaking);
    conversation.start();
  }

  /** Has the interview begin unless it has begun already. Answers why it may not. */
  async #begin(attachment: ClientAttachment): Promise<CloseReason | undefined> {
    if (this.#stores.records.get()) return void this.#metrics.browserReconnected();
    const place = this.#placeOf(attachment.identity);
    this.#beginning ??= beginInterview(this.#settings, place, this.#stores, attachment).finally(() => {
      this.#beginning = undefined;
    });
    return this.#beginning;
  }

  #placeOf(identity: InterviewIdentity): OrganizationPlace {
    return new OrganizationPlace(this.env.ORGANIZATION_GATE, identity);
  }

  #leavePlace(record: SessionRecord | undefined): void {
    const { isAnswered } = this.#stores.turns;
    if (record) this.ctx.waitUntil(this.#placeOf(record.identity).leave(record, isAnswered));
  }

  #converse(record: SessionRecord): Conversation {
    this.#conversation ??= new Conversation(record, {
      access: createGeminiAccess(this.#settings, record),
      ...this.#stores,
      metrics: this.#metrics,
      send: (message) => this.#clients.send(message),
      now: () => Date.now(),
      onEnd: (cause) => this.#finish(cause),
      onClosing: (cause, candidateSpoke) =>
        this.#stores.deadlines.set("closing", fromNow(closingSeconds(cause, candidateSpoke))),
    });
    return this.#conversation;
  }

  #liveRecord(): SessionRecord | undefined {
    const record = this.#stores.records.get();
    return record?.end ? undefined : record;
  }

  /** The browser has gone, or for that reason has to go. */
  #left(reason?: CloseReason): void {
    if (reason) this.#clients.close(reason);
    else this.#clients.forget();
    this.#awaitReturn();
  }

  #awaitReturn(): void {
    if (!this.#liveRecord()) return;
    this.#conversation?.endAudio();
    awaitReturn(this.#stores);
  }

  async #due(name: DeadlineName): Promise<void> {
    const record = this.#liveRecord();
    switch (name) {
      case "submit":
        await attemptDelivery(this.#settings, this.#stores);
        return this.#leavePlace(this.#stores.records.get());
      case "evaluate":
        return this.ctx.waitUntil(attemptEvaluation(this.#settings, this.#stores));
      case "markLive":
        return this.ctx.waitUntil(markLive(this.#settings, this.#stores));
      case "standing":
        return this.ctx.waitUntil(confirmStanding(this.#settings, this.#stores, () => this.#finish("access_removed")));
      case "purge":
        return this.#stores.tokens.purge(Date.now());
      case "forget":
        return this.#stores.records.forget();
      case "grace":
        return this.#finish(record?.closing ?? (record?.brokenOff ? "internal_error" : "candidate_left"));
      case "closing":
        return this.#finish(record?.closing ?? "time_up");
      case "duration":
        if (this.#conversation) return this.#conversation.endAfterTurn("time_up");
        return this.#finish(record?.closing ?? (record?.brokenOff ? "internal_error" : "time_up"));
      case "resume":
        return setPaused(this.#stores, this.#conversation, false, Date.now());
      case "silence":
        return this.#checkSilence();
      case "idle":
        return this.#checkIdle();
      case "place":
        if (!record) return;
        this.#stores.deadlines.set("place", fromNow(placeEverySeconds));
        return this.ctx.waitUntil(this.#placeOf(record.identity).stay(record));
      case "timeLeft":
        if (!record || !this.#clients.present) return;
        this.#clients.send({ type: "timeLeft", secondsLeft: secondsLeft(record, Date.now()) });
        this.#stores.deadlines.set("timeLeft", fromNow(timeLeftEverySeconds));
    }
  }

  /** Ends the interview, once: everything is stored before the candidate is told. */
  #finish(cause: EndCause): void {
    if (!this.#liveRecord()) return;
    this.#conversation?.close();
    this.#conversation = undefined;
    endInterview(this.#stores, cause, this.#metrics.metrics);
    this.#leavePlace(this.#stores.records.get());
    this.#clients.sayGoodbye(cause);
  }

  /** A browser that has gone without a word keeps its socket for minutes: only its silence tells. */
  #checkSilence(): void {
    const { attachment, silentAtMs } = this.#clients;
    if (attachment && Date.now() < silentAtMs) this.#stores.deadlines.set("silence", silentAtMs);
    else if (attachment) this.#left("silent");
  }

  #checkIdle(): void {
    const conversation = this.#conversation;
    if (!conversation || !this.#clients.present) return;
    const verdict = this.#idle.look(conversation, this.#metrics.lastAnswerAtMs, Date.now());
    if (verdict === "gone") conversation.endAfterTurn("candidate_idle");
    else this.#stores.deadlines.set("idle", verdict.lookAtMs);
  }
}
