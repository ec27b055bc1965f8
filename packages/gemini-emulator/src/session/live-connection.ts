import type { RawData, WebSocket } from "ws";
import { z } from "zod";
import { checkKey } from "../protocol/check-key.ts";
import { checkSetup } from "../protocol/check-setup.ts";
import { parseClientMessage } from "../protocol/parse-client-message.ts";
import { ProtocolRefusal } from "../protocol/protocol-refusal.ts";
import type { SetupMessage } from "../protocol/setup-message.ts";
import type { Speaker } from "../speech/speaker.ts";
import { InterviewSession } from "./interview-session.ts";
import { openInterview } from "./open-interview.ts";
import type { Lineage, ResumptionHandles } from "./resumption-handles.ts";
import type { ScriptBook } from "./script-book.ts";
import type { SessionRecord } from "./session-record.ts";

const setupWaitMs = 15_000;
const closeReasonBytesMax = 123;

export interface LiveConnectionOptions {
  apiVersion: string;
  key: string | undefined;
  speaker: Speaker;
  scripts: ScriptBook;
  handles: ResumptionHandles;
  record: SessionRecord;
  timeScale: number;
}

const frameText = (data: RawData): string =>
  Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(new Uint8Array(data)).toString();

const rawSetup = (frame: string): unknown => z.object({ setup: z.unknown() }).parse(JSON.parse(frame)).setup;

const closeReason = (reason: string): string => {
  let bytes = Buffer.from(reason);
  if (bytes.length > closeReasonBytesMax) bytes = bytes.subarray(0, closeReasonBytesMax);
  return bytes.toString().replace(/\uFFFD+$/, "");
};

/** One socket: the first frame must be a good setup; everything a client gets wrong closes it, and nothing else. */
export class LiveConnection {
  readonly #socket: WebSocket;
  readonly #options: LiveConnectionOptions;
  readonly #setupTimer: NodeJS.Timeout;
  #session: InterviewSession | undefined;

  constructor(socket: WebSocket, options: LiveConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#setupTimer = setTimeout(
      () => this.#close(1011, "Deadline expired before operation could complete."),
      setupWaitMs,
    ).unref();
    socket.on("message", (data) => this.#frame(data));
    socket.on("close", (code, reason) => this.#closed(code, reason.toString()));
    // A frame that is too large, or a broken one: ws closes the socket with the right code by itself.
    socket.on("error", () => {});
  }

  #frame(data: RawData): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    try {
      this.#receive(frameText(data));
    } catch (error) {
      this.#fail(error);
    }
  }

  #receive(frame: string): void {
    const message = parseClientMessage(frame);
    const { record } = this.#options;
    if (message.kind === "realtimeInput") {
      for (const field of Object.keys(message.body)) record.frame(`realtimeInput.${field}`);
    } else record.frame(message.kind);

    if ((message.kind === "setup") !== (this.#session === undefined)) {
      throw new ProtocolRefusal(1007, "setup must be the first message and only the first.");
    }
    if (message.kind === "setup") this.#setup(message.body, rawSetup(frame));
    else this.#session?.receive(message);
  }

  #setup(setup: SetupMessage, asReceived: unknown): void {
    const { apiVersion, key, handles, record } = this.#options;
    record.setup(asReceived, undefined);
    checkKey(key);
    const model = checkSetup(setup, apiVersion);
    const handle = setup.sessionResumption?.handle;
    const resumed = handle === undefined ? undefined : handles.resume(handle, setup.model);
    clearTimeout(this.#setupTimer);
    record.setup(asReceived, resumed?.sessionNumber);

    const lineage: Lineage = resumed?.lineage ?? { isConnected: () => false };
    lineage.isConnected = () => this.#socket.readyState === this.#socket.OPEN;
    const interview = openInterview(setup, model, resumed);
    const send = (message: object) => this.#send(message);
    this.#session = new InterviewSession(interview, {
      send,
      ...this.#options,
      saveHandle: () =>
        handles.save({
          lineage,
          sessionNumber: record.number,
          model: setup.model,
          conversation: interview.conversation.state,
          context: interview.usage.context,
        }),
      failed: (error) => this.#fail(error),
    });
    send({ setupComplete: {} });
  }

  /** The real service answers in binary frames that hold UTF-8 JSON. */
  #send(message: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(Buffer.from(JSON.stringify(message)));
  }

  #fail(error: unknown): void {
    if (error instanceof ProtocolRefusal) this.#close(error.code, error.message);
    else this.#close(1011, "Internal error encountered.");
  }

  #close(code: number, reason: string): void {
    this.#options.record.closed("emulator", code, reason);
    this.#session?.stop();
    this.#socket.close(code, closeReason(reason));
  }

  #closed(code: number, reason: string): void {
    clearTimeout(this.#setupTimer);
    this.#session?.stop();
    this.#options.record.closed("client", code, reason);
  }
}
