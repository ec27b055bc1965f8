import type { EndCause } from "@mockingbird/domain";
import { type CloseReason, closeCodes, encodeServerMessage, type ServerMessage } from "@mockingbird/proto";
import { z } from "zod";
import { FrameGuard, type FrameVerdict } from "./frame-guard.ts";
import { interviewIdentitySchema } from "./session-record.ts";
import { SoundWindow } from "./sound-window.ts";

/** A browser that is there says something at least every five seconds, if only a ping. */
const silenceMsMax = 20_000;

/** What a socket remembers while the object hibernates. */
const attachmentSchema = z.object({
  identity: interviewIdentitySchema,
  maxDur: z.int(),
  cfgh: z.string(),
  /** It has said hello. */
  welcomed: z.boolean(),
  /** It was closed, by us or by the browser; its last events may still come. */
  over: z.boolean(),
});
export type ClientAttachment = z.infer<typeof attachmentSchema>;

export interface ClientEvents {
  /** The browser sent a frame that cannot be read. */
  onMalformed: () => void;
  /** It takes up so little of the sound that it is not there for a conversation. */
  onStuck: () => void;
}

/** The one browser that takes part. A second one takes over, and the first is told so. */
export class ClientChannel {
  readonly #state: DurableObjectState;
  readonly #events: ClientEvents;
  #guard = new FrameGuard();
  #sound = new SoundWindow();
  #heardAtMs = Date.now();
  #current: WebSocket | undefined;
  #attachment: ClientAttachment | undefined;

  constructor(state: DurableObjectState, events: ClientEvents) {
    this.#state = state;
    this.#events = events;
    for (const socket of state.getWebSockets()) {
      const attachment = attachmentSchema.safeParse(socket.deserializeAttachment()).data;
      if (attachment && !attachment.over) this.#use(socket, attachment);
    }
  }

  /** Takes a socket into the object, so that it outlives hibernation, in place of the one before. */
  accept(socket: WebSocket, attachment: ClientAttachment): void {
    this.close("superseded");
    this.#state.acceptWebSocket(socket);
    this.#guard = new FrameGuard();
    this.#sound = new SoundWindow();
    this.#heardAtMs = Date.now();
    this.#use(socket, attachment);
  }

  isCurrent(socket: WebSocket): boolean {
    return socket === this.#current;
  }

  get attachment(): ClientAttachment | undefined {
    return this.#attachment;
  }

  /** Whether somebody is here who has said hello. */
  get present(): boolean {
    return this.#attachment?.welcomed === true;
  }

  welcome(): void {
    if (this.#current && this.#attachment) this.#use(this.#current, { ...this.#attachment, welcomed: true });
  }

  /** What to make of a frame the browser has sent. */
  judge(frame: string | ArrayBuffer): FrameVerdict {
    this.#heardAtMs = Date.now();
    const { malformedFrames } = this.#guard;
    const verdict = this.#guard.judge(frame, this.#heardAtMs);
    if (this.#guard.malformedFrames > malformedFrames) this.#events.onMalformed();
    return verdict;
  }

  /** Frames of the present socket that could not be read, and that were more than anybody says. */
  get dropped(): { malformedFrames: number; fastFrames: number } {
    const { malformedFrames, fastFrames } = this.#guard;
    return { malformedFrames, fastFrames };
  }

  /** When the browser counts as gone, in ms since the epoch, unless it sends something. */
  get silentAtMs(): number {
    return this.#heardAtMs + silenceMsMax;
  }

  /** Without a listener the message is dropped. Sound waits for a browser that has not received what was sent before. */
  send(message: ServerMessage): void {
    if (!this.present) return;
    if (message.type === "interrupted") this.#sound.drop(message.throughGeneration);
    const verdict = message.type === "audio" ? this.#sound.admit(message) : "send";
    if (verdict === "send") this.#write(message);
    if (verdict === "overflow") this.#events.onStuck();
  }

  /** The browser has received so much sound on this socket, in ms. */
  received(receivedAudioMs: number): void {
    for (const sound of this.#sound.received(receivedAudioMs)) this.#write(sound);
  }

  /** The interview is over. Who is no member any more is not sent on to a page that they may not see. */
  sayGoodbye(cause: EndCause): void {
    const mayStay = cause !== "access_removed";
    if (mayStay) this.send({ type: "ended", cause });
    this.close(mayStay ? "ended" : "accessRemoved");
  }

  close(reason: CloseReason): void {
    const socket = this.#current;
    this.forget();
    if (socket && socket.readyState <= WebSocket.OPEN) closeSocket(socket, reason);
  }

  /** The browser has gone. */
  forget(): void {
    if (this.#current && this.#attachment) this.#current.serializeAttachment({ ...this.#attachment, over: true });
    this.#current = undefined;
    this.#attachment = undefined;
  }

  #write(message: ServerMessage): void {
    if (this.#current?.readyState === WebSocket.OPEN) this.#current.send(encodeServerMessage(message));
  }

  #use(socket: WebSocket, attachment: ClientAttachment): void {
    socket.serializeAttachment(attachment);
    this.#current = socket;
    this.#attachment = attachment;
  }
}

function closeSocket(socket: WebSocket, reason: CloseReason): void {
  socket.close(closeCodes[reason].code, closeCodes[reason].sentence);
}
