import {
  bearerProtocolPrefix,
  type ClientMessage,
  closeCodes,
  decodeServerMessage,
  encodeClientMessage,
  interviewSocketPath,
  type Phase,
  protocolVersion,
  webSocketProtocol,
} from "@mockingbird/proto";
import { WebSocket } from "ws";
import type { Seen } from "./seen.ts";

const overCodes: readonly number[] = [closeCodes.ended.code, closeCodes.interviewOver.code];

export interface TabOptions {
  workerUrl: string;
  origin: string;
  interviewId: string;
  token: string;
  lastCaptionSeq: number;
  seen: Seen;
}

/** One connection of one page. */
export class Tab {
  readonly #socket: WebSocket;
  readonly openedAtMs = Date.now();
  phase: Phase = "connecting";
  phaseSinceMs = Date.now();
  welcomed = false;
  /** Set once it is over, with the close code. */
  closedWith: number | undefined;

  constructor({ workerUrl, origin, interviewId, token, lastCaptionSeq, seen }: TabOptions) {
    const address = workerUrl.replace("http", "ws") + interviewSocketPath(interviewId);
    this.#socket = new WebSocket(address, [webSocketProtocol, bearerProtocolPrefix + token], {
      origin,
      perMessageDeflate: false,
    });
    this.#socket.on("open", () => {
      const turnTaking = { patience: "normal", pushToTalk: false } as const;
      this.send({ type: "hello", protocolVersion, lastCaptionSeq, turnTaking });
    });
    this.#socket.on("message", (data: Buffer) => {
      const message = decodeServerMessage(data);
      seen.take(message);
      if (message.type === "welcome") this.welcomed = true;
      if (message.type !== "state") return;
      this.phase = message.phase;
      this.phaseSinceMs = Date.now();
    });
    this.#socket.on("close", (code) => {
      this.closedWith = code;
    });
    this.#socket.on("error", () => this.#socket.terminate());
  }

  /** The Worker has said that there is nothing to come back to. */
  get interviewIsOver(): boolean {
    return this.closedWith !== undefined && overCodes.includes(this.closedWith);
  }

  send(message: ClientMessage): void {
    this.sendRaw(encodeClientMessage(message));
  }

  sendRaw(frame: Uint8Array): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  close(): void {
    this.#socket.close(1000);
  }

  /** The network is gone: nobody is told. */
  cut(): void {
    this.#socket.terminate();
  }
}
