import { type ClientMessage, decodeClientMessage, encodeServerMessage, type ServerMessage } from "@mockingbird/proto";
import type { Page, WebSocketRoute } from "@playwright/test";

/** Says to a page what the Worker would, when the test says so: each state of the room is there at once, and as long as it is looked at. */
export type ScriptedWorker = {
  say(...messages: ServerMessage[]): void;
  /** Closes the open connection with one of our codes, or with none of them for a line that broke. */
  close(code: number): Promise<void>;
  /** From now on each connection is closed at once with this code, as long as it is not null. */
  refuse(code: number | null): void;
  /** What the page has sent, without its audio and its pings. */
  heard(): ClientMessage[];
};

/** Neither of our own codes nor of the protocol's good ones: the page can only take it for a line that broke. */
export const brokenLineCode = 3_999;

/** Call before the page opens its interview. The interview itself stays unstarted for the backend. */
export async function scriptedWorker(page: Page, secondsLeft = 900): Promise<ScriptedWorker> {
  const heard: ClientMessage[] = [];
  let open: WebSocketRoute | null = null;
  let refusal: number | null = null;
  const say = (...messages: ServerMessage[]) => {
    if (!open) throw new Error("The page has no connection to say anything on.");
    for (const message of messages) open.send(Buffer.from(encodeServerMessage(message)));
  };
  const answer = (frame: string | Buffer) => {
    const message = decodeClientMessage(new Uint8Array(Buffer.from(frame)));
    if (message.type === "ping") return say({ type: "pong", clientTimeMs: message.clientTimeMs });
    if (message.type === "audio") return;
    heard.push(message);
    if (message.type === "hello") {
      say({ type: "welcome", protocolVersion: message.protocolVersion, secondsLeft, secondsTotal: 900 });
    }
  };
  await page.routeWebSocket(/\/v1\/interviews\//, async (socket) => {
    if (refusal !== null) return socket.close({ code: refusal });
    open = socket;
    socket.onMessage(answer);
  });
  return {
    say,
    async close(code) {
      const closing = open;
      open = null;
      await closing?.close({ code });
    },
    refuse(code) {
      refusal = code;
    },
    heard: () => heard,
  };
}
