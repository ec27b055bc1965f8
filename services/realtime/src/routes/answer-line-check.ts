import { type Env, settingsOf } from "../env.ts";

/** As many messages as a check needs, and none of them longer than a number. */
const messagesMax = 5;
const messageCharactersMax = 20;
const openMsMax = 10_000;
/** "Policy violation": asked for more than a check needs. Source: RFC 6455, section 7.4.1. */
const refusedCode = 1008;

/**
 * `GET /v1/line`: says back what it is told, a few times, so that a page can see before an interview whether a WebSocket gets
 * through to here, and how long the way there and back is. Knows nobody, keeps nothing and wakes no object.
 */
export function answerLineCheck(request: Request, env: Env): Response {
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") {
    return new Response("This address speaks WebSocket only.", { status: 426, headers: { upgrade: "websocket" } });
  }
  if (request.headers.get("origin") !== new URL(settingsOf(env).webUrl).origin) {
    return new Response("This page may not connect here.", { status: 403 });
  }
  const { 0: client, 1: server } = new WebSocketPair();
  let answered = 0;
  server.accept();
  const timer = setTimeout(() => server.close(1000), openMsMax);
  server.addEventListener("close", () => clearTimeout(timer));
  server.addEventListener("message", ({ data }) => {
    answered += 1;
    if (typeof data !== "string" || data.length > messageCharactersMax || answered > messagesMax) {
      clearTimeout(timer);
      return server.close(refusedCode);
    }
    server.send(data);
  });
  return new Response(null, { status: 101, webSocket: client });
}
