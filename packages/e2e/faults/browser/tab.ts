import { bytesPerSample, interviewerAudioRateHz } from "@mockingbird/domain";
import {
  bearerProtocolPrefix,
  type ClientMessage,
  closeCodes,
  decodeServerMessage,
  encodeClientMessage,
  interviewSocketPath,
  type Phase,
  protocolVersion,
  type TurnTaking,
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
  turnTaking: TurnTaking;
  seen: Seen;
}

/** One connection of one page. */
export class Tab {
  readonly #socket: WebSocket;
  phase: Phase = "connecting";
  phaseSinceMs = Date.now();
  welcomed = false;
  /** Set once it is over, with the close code. */
  closedWith: number | undefined;
  #leaving = false;
  #heard = { generation: 0, bytes: 0, reportedBytes: 0 };

  constructor({ workerUrl, origin, interviewId, token, lastCaptionSeq, turnTaking, seen }: TabOptions) {
    const address = workerUrl.replace("http", "ws") + interviewSocketPath(interviewId);
    this.#socket = new WebSocket(address, [webSocketProtocol, bearerProtocolPrefix + token], {
      origin,
      perMessageDeflate: false,
    });
    this.#socket.on("open", () => {
      this.send({ type: "hello", protocolVersion, lastCaptionSeq, turnTaking });
    });
    this.#socket.on("message", (data: Buffer) => {
      const message = decodeServerMessage(data);
      seen.take(message);
      if (message.type === "welcome") this.welcomed = true;
      if (message.type === "audio") {
        this.#heard.generation = message.generation;
        this.#heard.bytes += message.pcm.byteLength;
      }
      if (message.type !== "state") return;
      this.phase = message.phase;
      this.phaseSinceMs = Date.now();
    });
    this.#socket.on("close", (code) => {
      this.closedWith = code;
    });
    this.#socket.on("error", () => this.#socket.terminate());
  }

  /** The Worker has said that there is nothing to come back to. To a page that closes, it answers with the same code. */
  get interviewIsOver(): boolean {
    return !this.#leaving && this.closedWith !== undefined && overCodes.includes(this.closedWith);
  }

  send(message: ClientMessage): void {
    this.sendRaw(encodeClientMessage(message));
  }

  /** Says how much sound has come, if it is more than was said last. */
  report(): void {
    const { generation, bytes, reportedBytes } = this.#heard;
    if (bytes === reportedBytes) return;
    this.#heard.reportedBytes = bytes;
    const receivedAudioMs = Math.floor((bytes * 1000) / (interviewerAudioRateHz * bytesPerSample));
    this.send({
      type: "playbackReport",
      generation,
      receivedAudioMs,
      playbackDelayMs: 0,
      roundTripMs: 0,
      underruns: 0,
    });
  }

  sendRaw(frame: Uint8Array): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  close(): void {
    this.#leaving = true;
    this.#socket.close(1000);
  }

  /** The network is gone: nobody is told. */
  cut(): void {
    this.#socket.terminate();
  }
}
