import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const forwardedHeader = "x-forwarded-for";

/**
 * Has this process's HTTP servers add the address at the other end of the socket to `X-Forwarded-For`, as a proxy does.
 * Next shows no socket to those who answer, and takes a header that the caller sent for the truth.
 */
export function notePeerAddress(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isStarted(message)) return;
    const { headers, socket } = message.request;
    const given = headers[forwardedHeader];
    headers[forwardedHeader] = [...(given === undefined ? [] : [given].flat()), socket.remoteAddress ?? ""].join(", ");
  });
}

function isStarted(message: unknown): message is { request: IncomingMessage } {
  return typeof message === "object" && message !== null && "request" in message;
}
