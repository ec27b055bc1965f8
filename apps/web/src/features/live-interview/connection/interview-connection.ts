import {
  bearerProtocolPrefix,
  type ClientMessage,
  decodeServerMessage,
  encodeClientMessage,
  MalformedMessageError,
  protocolVersion,
  type ServerMessage,
  type TurnTaking,
  webSocketProtocol,
} from "@mockingbird/proto";
import {
  type ConnectionEvent,
  type ConnectionState,
  initialConnectionState,
  nextConnectionState,
  type Pass,
} from "./connection-state.ts";
import { Heartbeat } from "./heartbeat.ts";

const beatEveryMs = 1_000;
/** Some failures never raise an event: an accepted socket on which nobody speaks. */
const welcomeMsMax = 15_000;

/** Thrown by `requestPass` when the backend answered and refused. Any other error counts as not reachable. */
export class PassRefusedError extends Error {
  readonly interviewIsOver: boolean;

  constructor(sentence: string, interviewIsOver: boolean) {
    super(sentence);
    this.name = "PassRefusedError";
    this.interviewIsOver = interviewIsOver;
  }
}

export interface InterviewConnectionOptions {
  requestPass: () => Promise<Pass>;
  onState: (state: ConnectionState) => void;
  onMessage: (message: ServerMessage) => void;
  /** The last caption the page shows in full, so that a reconnect brings only what came after it; 0 for none. */
  lastCaptionSeq: () => number;
  turnTaking: () => TurnTaking;
  /** Sent right after each hello, so that the Worker knows again what it may have forgotten. */
  muted: () => boolean;
}

/** One candidate's line to their interview, which heals itself. Decides nothing: connection-state.ts does. */
export class InterviewConnection {
  readonly #options: InterviewConnectionOptions;
  #state: ConnectionState = initialConnectionState(Date.now());
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #beater: ReturnType<typeof setInterval> | undefined;
  #heartbeat: Heartbeat | null = null;
  #roundTripMs = 0;
  #stopped = false;

  constructor(options: InterviewConnectionOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Of the last ping that came back on this connection; 0 while none has. */
  get roundTripMs(): number {
    return this.#roundTripMs;
  }

  start(): void {
    this.#act();
  }

  /** The page is shown again, or the browser knows a network again: what was put off is done now, and a doubtful line is tested. */
  woke(): void {
    this.#happen({ type: "networkReturned" });
    if (this.#heartbeat) this.#do(this.#heartbeat.wake(Date.now()));
  }

  /** Call as often as convenient: a browser slows the timers of a hidden tab, but not its sound. */
  beat(): void {
    if (this.#heartbeat) this.#do(this.#heartbeat.beat(Date.now()));
  }

  /** False when there is no open connection; the message is then lost, as spoken words are. */
  send(message: ClientMessage): boolean {
    if (this.#state.kind !== "open" || this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(encodeClientMessage(message));
    return true;
  }

  /** Lets go without ending the interview. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#dropSocket();
  }

  #happen(event: ConnectionEvent): void {
    if (this.#stopped) return;
    const before = this.#state;
    this.#state = nextConnectionState(before, event, { nowMs: Date.now(), jitter: Math.random() });
    if (this.#state === before) return;
    this.#options.onState(this.#state);
    if (this.#state.kind !== before.kind) this.#act();
  }

  /** Does what the state just entered asks for. */
  #act(): void {
    clearTimeout(this.#timer);
    const state = this.#state;
    if (state.kind === "requestingPass") void this.#requestPass();
    else if (state.kind === "opening") this.#open(state.pass);
    else if (state.kind === "open") {
      this.#heartbeat = new Heartbeat(Date.now());
      this.#beater = setInterval(() => this.beat(), beatEveryMs);
      this.beat();
    } else {
      this.#dropSocket();
      if (state.kind === "waiting") {
        this.#timer = setTimeout(() => this.#happen({ type: "delayOver" }), state.delayMs);
      }
    }
  }

  async #requestPass(): Promise<void> {
    try {
      this.#happen({ type: "passGranted", pass: await this.#options.requestPass() });
    } catch (error) {
      if (error instanceof PassRefusedError) {
        this.#happen({ type: "passRefused", sentence: error.message, interviewIsOver: error.interviewIsOver });
      } else {
        this.#happen({ type: "passUnreachable" });
      }
    }
  }

  #open(pass: Pass): void {
    const socket = new WebSocket(pass.socketUrl, [webSocketProtocol, `${bearerProtocolPrefix}${pass.token}`]);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      this.#sendOn(socket, {
        type: "hello",
        protocolVersion,
        lastCaptionSeq: this.#options.lastCaptionSeq(),
        turnTaking: this.#options.turnTaking(),
      });
      if (this.#options.muted()) this.#sendOn(socket, { type: "setMuted", muted: true });
    };
    socket.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
    socket.onclose = (event) => this.#happen({ type: "socketClosed", code: event.code });
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#happen({ type: "socketClosed", code: 1006 }), welcomeMsMax);
  }

  #receive(data: unknown): void {
    this.#heartbeat?.heard();
    const message = data instanceof ArrayBuffer ? decode(data) : null;
    if (!message) return;
    if (message.type === "welcome") this.#happen({ type: "welcomed" });
    if (message.type === "pong") this.#roundTripMs = Math.max(1, Math.round(performance.now()) - message.clientTimeMs);
    if (message.type === "state") this.#happen({ type: "phaseChanged", phase: message.phase });
    this.#options.onMessage(message);
    if (message.type === "ended") this.#happen({ type: "endAnnounced", cause: message.cause });
  }

  #do(what: "ping" | "dead" | undefined): void {
    if (what === "dead") this.#happen({ type: "socketClosed", code: 1006 });
    else if (what === "ping") this.send({ type: "ping", clientTimeMs: Math.round(performance.now()) });
  }

  #sendOn(socket: WebSocket, message: ClientMessage): void {
    socket.send(encodeClientMessage(message));
  }

  /** The handlers go first: what a dropped socket still says or does concerns nobody. */
  #dropSocket(): void {
    clearInterval(this.#beater);
    this.#heartbeat = null;
    this.#roundTripMs = 0;
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}

/** A frame from a newer server that this page cannot read is left out rather than ending an interview. */
function decode(data: ArrayBuffer): ServerMessage | null {
  try {
    return decodeServerMessage(new Uint8Array(data));
  } catch (error) {
    if (error instanceof MalformedMessageError) return null;
    throw error;
  }
}
