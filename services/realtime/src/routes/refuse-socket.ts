import { type CloseReason, closeCodes, webSocketProtocol } from "@mockingbird/proto";

/** Lets a browser in just far enough to read why it is refused: to its script a failed handshake looks like a lost network. */
export function refuseSocket(request: Request, reason: CloseReason): Response {
  const { 0: client, 1: server } = new WebSocketPair();
  server.accept();
  server.close(closeCodes[reason].code, closeCodes[reason].sentence);
  return socketResponse(request, client);
}

/** The answer to a handshake. Only our own sub-protocol is ever echoed, and only to whom offered it. */
export function socketResponse(request: Request, client: WebSocket): Response {
  const headers = new Headers();
  if (offeredProtocols(request).includes(webSocketProtocol)) headers.set("sec-websocket-protocol", webSocketProtocol);
  return new Response(null, { status: 101, webSocket: client, headers });
}

export function offeredProtocols(request: Request): string[] {
  return (request.headers.get("sec-websocket-protocol") ?? "").split(",").map((offer) => offer.trim());
}
