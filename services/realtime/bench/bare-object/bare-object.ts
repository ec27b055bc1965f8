import { DurableObject } from "cloudflare:workers";

interface BareEnv {
  BARE_OBJECT: DurableObjectNamespace<BareObject>;
  GEMINI_BASE_URL: string;
}

/**
 * The least that a Durable Object between a browser and Gemini can do: every frame goes on as it came. What it costs is
 * the platform's; what ours costs beyond it is ours.
 */
export class BareObject extends DurableObject<BareEnv> {
  #upstream: Promise<WebSocket> | undefined;

  override fetch(): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    this.#upstream = this.#dial(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(_socket: WebSocket, frame: string | ArrayBuffer): Promise<void> {
    (await this.#upstream)?.send(frame);
  }

  override async webSocketClose(socket: WebSocket): Promise<void> {
    socket.close(1000);
    (await this.#upstream)?.close(1000);
  }

  async #dial(downstream: WebSocket): Promise<WebSocket> {
    const upstream = new WebSocket(this.env.GEMINI_BASE_URL.replace("http", "ws"));
    upstream.binaryType = "arraybuffer";
    upstream.addEventListener("message", ({ data }) => downstream.send(data));
    await new Promise((resolve) => upstream.addEventListener("open", resolve));
    return upstream;
  }
}

export default {
  fetch: (request, env) => env.BARE_OBJECT.get(env.BARE_OBJECT.newUniqueId()).fetch(request),
} satisfies ExportedHandler<BareEnv>;
