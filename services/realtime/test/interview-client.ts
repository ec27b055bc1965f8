import { exports } from "cloudflare:workers";
import { candidateAudioRateHz, candidateFrameMs, candidateFrameSamples } from "@mockingbird/domain";
import {
  type ClientMessage,
  decodeServerMessage,
  encodeClientMessage,
  interviewSocketPath,
  protocolVersion,
  type ServerMessage,
  type TurnTaking,
} from "@mockingbird/proto";
import { expect, inject, vi } from "vitest";
import { joined } from "./emulator.ts";

type MessageOf<Type extends ServerMessage["type"]> = Extract<ServerMessage, { type: Type }>;

const toneHz = 220;

/** A browser's side of one socket, which keeps everything it was sent. */
export class InterviewClient {
  readonly #socket: WebSocket;
  readonly messages: ServerMessage[] = [];
  closed: { code: number; reason: string } | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", ({ data }) => {
      if (data instanceof ArrayBuffer) this.messages.push(decodeServerMessage(new Uint8Array(data)));
    });
    socket.addEventListener("close", ({ code, reason }) => {
      this.closed = { code, reason };
    });
    socket.accept();
  }

  send(message: ClientMessage): void {
    this.#socket.send(encodeClientMessage(message));
  }

  sendRaw(frame: string | ArrayBuffer): void {
    this.#socket.send(frame);
  }

  hello(lastCaptionSeq = 0, turnTaking: TurnTaking | null = { patience: "normal", pushToTalk: false }): void {
    this.send({ type: "hello", protocolVersion, lastCaptionSeq, turnTaking });
  }

  /** Says nothing in particular, for so many milliseconds, all at once. */
  speak(lengthMs: number): void {
    for (let startMs = 0; startMs < lengthMs; startMs += candidateFrameMs) {
      this.send({ type: "audio", pcm: toneFrame(startMs), timestampMs: startMs });
    }
  }

  /** Says nothing for so many milliseconds, all at once. */
  pause(lengthMs: number): void {
    for (let startMs = 0; startMs < lengthMs; startMs += candidateFrameMs) {
      this.send({ type: "audio", pcm: new Uint8Array(candidateFrameSamples * 2), timestampMs: startMs });
    }
  }

  /** Speaks and says that the answer is over. */
  answer(): void {
    this.speak(600);
    this.send({ type: "doneSpeaking" });
  }

  close(code = 1000): void {
    this.#socket.close(code);
  }

  /** Closes as a page does that names no reason. */
  closeWithoutCode(): void {
    this.#socket.close();
  }

  all<Type extends ServerMessage["type"]>(type: Type): MessageOf<Type>[] {
    return this.messages.filter((message): message is MessageOf<Type> => message.type === type);
  }

  /** All of the interviewer's sound that came, PCM16LE mono 24 kHz. */
  sound(): Uint8Array {
    return joined(this.all("audio").map(({ pcm }) => pcm));
  }

  /** Final captions in the order of the transcript, as a page would show them. */
  transcript(): string[] {
    const finals = new Map(this.all("caption").flatMap((caption) => (caption.final ? [[caption.seq, caption]] : [])));
    return [...finals.entries()].sort(([a], [b]) => a - b).map(([, { speaker, text }]) => `${speaker}: ${text}`);
  }

  /** Whether somebody is there, who has taken all that was sent before. */
  async answersPing(): Promise<void> {
    const before = this.all("pong").length;
    this.send({ type: "ping", clientTimeMs: 1 });
    await this.until(() => this.all("pong").length > before, "a pong");
  }

  async until(condition: (client: InterviewClient) => boolean, what: string): Promise<void> {
    await vi.waitFor(() => expect(condition(this), what).toBe(true), { timeout: 20_000, interval: 10 });
  }

  /** Until the interviewer has finished so many turns. */
  async heardTurns(count: number): Promise<void> {
    const turns = () => this.all("caption").filter(({ final, speaker }) => final && speaker === "interviewer").length;
    await this.until(() => turns() >= count, `${count} turns of the interviewer`);
  }

  async untilClosed(): Promise<{ code: number; reason: string }> {
    await vi.waitFor(() => expect(this.closed).toBeDefined(), { timeout: 20_000, interval: 10 });
    return this.closed ?? { code: 0, reason: "" };
  }
}

function toneFrame(startMs: number): Uint8Array {
  const samples = new Int16Array(candidateFrameSamples);
  const first = (startMs * candidateAudioRateHz) / 1000;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = 8_000 * Math.sin((2 * Math.PI * toneHz * (first + index)) / candidateAudioRateHz);
  }
  return new Uint8Array(samples.buffer);
}

/** The Worker's answer to a handshake with these sub-protocols. */
export function handshake(
  interviewId: string,
  protocols: string | undefined,
  origin = inject("backendUrl"),
): Promise<Response> {
  const headers = new Headers({ upgrade: "websocket", origin });
  if (protocols !== undefined) headers.set("sec-websocket-protocol", protocols);
  return exports.default.fetch(`http://realtime.test${interviewSocketPath(interviewId)}`, { headers });
}

/** Connects with a token; the socket may be one that is closed at once. */
export async function connectWith(interviewId: string, token: string): Promise<InterviewClient> {
  const { webSocket, status } = await handshake(interviewId, `interview.v1, bearer.${token}`);
  if (!webSocket) throw new Error(`The handshake was answered with ${status}.`);
  return new InterviewClient(webSocket);
}
