import {
  bearerProtocolPrefix,
  type ClientMessage,
  decodeServerMessage,
  encodeClientMessage,
  MalformedMessageError,
  protocolVersion,
  type ServerMessage,
  webSocketProtocol,
} from "@mockingbird/proto";
import {
  type ConnectionEvent,
  type ConnectionState,
  initialConnectionState,
  nextConnectionState,
  type Pass,
} from "./connection-state.ts";

/** A healthy socket answers each ping; one that is silent for longer is dead, although the browser does not know it yet. */
const pingEveryMs = 4_000;
const silenceMsMax = 12_000;
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
  /** Sent right after each hello, so that the Worker knows again what it may have forgotten. */
  muted: () => boolean;
}

/** One candidate's line to their interview, which heals itself. Decides nothing: connection-state.ts does. */
export class InterviewConnection {
  readonly #options: InterviewConnectionOptions;
  #state: ConnectionState = initialConnectionState();
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pinger: ReturnType<typeof setInterval> | undefined;
  #lastHeardMs = 0;
  #stopped = false;

  constructor(options: InterviewConnectionOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    this.#act();
  }

  /** The browser knows that a network is there again. */
  networkReturned(): void {
    this.#happen({ type: "networkReturned" });
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
    this.#state = nextConnectionState(before, event);
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
    else if (state.kind === "open") this.#pinger = setInterval(() => this.#ping(), pingEveryMs);
    else {
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
        turnTaking: { patience: "normal", pushToTalk: false },
      });
      if (this.#options.muted()) this.#sendOn(socket, { type: "setMuted", muted: true });
    };
    socket.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
    socket.onclose = (event) => this.#happen({ type: "socketClosed", code: event.code });
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#happen({ type: "socketClosed", code: 1006 }), welcomeMsMax);
  }

  #receive(data: unknown): void {
    this.#lastHeardMs = performance.now();
    const message = data instanceof ArrayBuffer ? decode(data) : null;
    if (!message) return;
    if (message.type === "welcome") this.#happen({ type: "welcomed" });
    if (message.type === "state") this.#happen({ type: "phaseChanged", phase: message.phase });
    this.#options.onMessage(message);
    if (message.type === "ended") this.#happen({ type: "endAnnounced", cause: message.cause });
  }

  #ping(): void {
    if (performance.now() - this.#lastHeardMs > silenceMsMax) this.#happen({ type: "socketClosed", code: 1006 });
    else this.send({ type: "ping", clientTimeMs: Math.round(performance.now()) });
  }

  #sendOn(socket: WebSocket, message: ClientMessage): void {
    socket.send(encodeClientMessage(message));
  }

  /** The handlers go first: what a dropped socket still says or does concerns nobody. */
  #dropSocket(): void {
    clearInterval(this.#pinger);
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
