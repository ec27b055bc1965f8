import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { z } from "zod";
import { ConnectionFaults } from "../faults/connection-faults.ts";
import { checkKey } from "../protocol/check-key.ts";
import { checkSetup } from "../protocol/check-setup.ts";
import type { ClientMessage } from "../protocol/client-message.ts";
import { parseClientMessage } from "../protocol/parse-client-message.ts";
import { ProtocolRefusal } from "../protocol/protocol-refusal.ts";
import type { SetupMessage } from "../protocol/setup-message.ts";
import type { Speaker } from "../speech/speaker.ts";
import { InterviewSession } from "./interview-session.ts";
import { openInterview, textOf } from "./open-interview.ts";
import type { Lineage, ResumptionHandles } from "./resumption-handles.ts";
import type { ScriptBook } from "./script-book.ts";
import { ServiceLine } from "./service-line.ts";
import type { SessionRecord } from "./session-record.ts";

const setupWaitMs = 15_000;

export interface LiveConnectionOptions {
  /** What the socket runs on. */
  stream: Duplex;
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

/** What the frames of a session are counted by. */
const kindsOf = (message: ClientMessage): string[] =>
  message.kind === "realtimeInput"
    ? Object.keys(message.body).map((field) => `realtimeInput.${field}`)
    : [message.kind];

/** One socket: the first frame must be a good setup; everything a client gets wrong closes it, and nothing else. */
export class LiveConnection {
  readonly #options: LiveConnectionOptions;
  readonly #line: ServiceLine;
  readonly #setupTimer: NodeJS.Timeout;
  #setupReceived = false;
  #faults: ConnectionFaults | undefined;
  #session: InterviewSession | undefined;

  constructor(socket: WebSocket, options: LiveConnectionOptions) {
    this.#options = options;
    const { stream, record, timeScale } = options;
    this.#line = new ServiceLine({ socket, stream, record, timeScale, onDead: () => this.#stop() });
    this.#setupTimer = setTimeout(
      () => this.#line.close(1011, "Deadline expired before operation could complete."),
      setupWaitMs,
    ).unref();
    socket.on("message", (data) => {
      if (this.#line.isDead) this.#unheard(data);
      else this.#line.pass(() => this.#frame(data));
    });
    socket.on("close", (code, reason) => this.#line.closed(code, reason.toString()));
    // A frame that is too large, or a broken one: ws closes the socket with the right code by itself.
    socket.on("error", () => {});
  }

  #frame(data: RawData): void {
    if (!this.#line.isOpen) return;
    this.#guard(() => this.#receive(frameText(data)));
  }

  /** It may hold anything, and nobody answers for it. */
  #unheard(data: RawData): void {
    try {
      for (const kind of kindsOf(parseClientMessage(frameText(data)))) this.#options.record.unheard(kind);
    } catch {
      this.#options.record.unheard("malformed");
    }
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #receive(frame: string): void {
    const message = parseClientMessage(frame);
    for (const kind of kindsOf(message)) this.#options.record.frame(kind);

    if ((message.kind === "setup") === this.#setupReceived) {
      throw new ProtocolRefusal(1007, "setup must be the first message and only the first.");
    }
    if (message.kind === "setup") this.#setup(message.body, rawSetup(frame));
    else this.#session?.receive(message);
  }

  #setup(setup: SetupMessage, asReceived: unknown): void {
    this.#setupReceived = true;
    clearTimeout(this.#setupTimer);
    const { scripts, record, timeScale } = this.#options;
    record.setup(asReceived, undefined);
    const systemInstruction = textOf(setup.systemInstruction?.parts ?? []);
    const faults = new ConnectionFaults({ scripts, systemInstruction, line: this.#line, record, timeScale });
    this.#faults = faults;
    faults.setupReceived();
    this.#line.pass(() => this.#guard(() => this.#accept(setup, asReceived, faults)));
  }

  #accept(setup: SetupMessage, asReceived: unknown, faults: ConnectionFaults): void {
    const { apiVersion, key, handles, record } = this.#options;
    checkKey(key);
    const model = checkSetup(setup, apiVersion);
    const handle = setup.sessionResumption?.handle;
    const resumed = handle === undefined ? undefined : handles.resume(handle, setup.model);
    record.setup(asReceived, resumed?.sessionNumber);

    const lineage: Lineage = resumed?.lineage ?? { isConnected: () => false };
    lineage.isConnected = () => this.#line.isOpen;
    const interview = openInterview(setup, model, resumed);
    const send = (message: object) => this.#line.send(message);
    this.#session = new InterviewSession(interview, {
      ...this.#options,
      send,
      faults,
      later: (seconds, work) => this.#line.later(seconds, work),
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
    faults.ready();
  }

  #fail(error: unknown): void {
    if (error instanceof ProtocolRefusal) this.#line.close(error.code, error.message);
    else this.#line.close(1011, "Internal error encountered.");
  }

  #stop(): void {
    clearTimeout(this.#setupTimer);
    this.#faults?.stop();
    this.#session?.stop();
  }
}
