import { type CloseReason, closeCodes, encodeServerMessage, type ServerMessage } from "@mockingbird/proto";
import { z } from "zod";
import { interviewIdentitySchema } from "./session-record.ts";

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

/** The one browser that takes part. A second one takes over, and the first is told so. */
export class ClientChannel {
  readonly #state: DurableObjectState;
  #current: WebSocket | undefined;
  #attachment: ClientAttachment | undefined;

  constructor(state: DurableObjectState) {
    this.#state = state;
    for (const socket of state.getWebSockets()) {
      const attachment = attachmentSchema.safeParse(socket.deserializeAttachment()).data;
      if (attachment && !attachment.over) this.#use(socket, attachment);
    }
  }

  /** Takes a socket into the object, so that it outlives hibernation, in place of the one before. */
  accept(socket: WebSocket, attachment: ClientAttachment): void {
    this.close("superseded");
    this.#state.acceptWebSocket(socket);
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

  /** Without a listener the message is dropped. */
  send(message: ServerMessage): void {
    if (this.present && this.#current?.readyState === WebSocket.OPEN) this.#current.send(encodeServerMessage(message));
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

  #use(socket: WebSocket, attachment: ClientAttachment): void {
    socket.serializeAttachment(attachment);
    this.#current = socket;
    this.#attachment = attachment;
  }
}

function closeSocket(socket: WebSocket, reason: CloseReason): void {
  socket.close(closeCodes[reason].code, closeCodes[reason].sentence);
}
