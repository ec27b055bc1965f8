import { decodeServerMessage, type ServerMessage } from "@mockingbird/proto";
import type { Page } from "@playwright/test";

/** Everything the Worker has sent to a page, in its order. Call before the page opens its interview. */
export function listenToWorker(page: Page): ServerMessage[] {
  const messages: ServerMessage[] = [];
  page.on("websocket", (socket) => {
    if (!socket.url().includes("/v1/interviews/")) return;
    socket.on("framereceived", ({ payload }) => {
      if (typeof payload !== "string") messages.push(decodeServerMessage(new Uint8Array(payload)));
    });
  });
  return messages;
}

/**
 * Has a Worker that forgets itself: right after each interruption it sends the last of that speech once more. Returns what the
 * page was sent. Call before the page opens its interview.
 */
export async function repeatWhatWasInterrupted(page: Page, frames: number): Promise<ServerMessage[]> {
  const messages: ServerMessage[] = [];
  const sound: Buffer[] = [];
  await page.routeWebSocket(/\/v1\/interviews\//, (socket) => {
    const worker = socket.connectToServer();
    worker.onMessage((frame) => {
      socket.send(frame);
      if (typeof frame === "string") return;
      const message = decodeServerMessage(new Uint8Array(frame));
      messages.push(message);
      if (message.type === "audio") sound.push(frame);
      if (message.type === "interrupted") for (const stale of sound.slice(-frames)) socket.send(stale);
    });
  });
  return messages;
}

/** The sound of one stretch of interviewer speech among them, PCM16LE mono 24 kHz. */
export function soundOf(messages: readonly ServerMessage[], generation: number): Uint8Array {
  const parts = messages.flatMap((message) =>
    message.type === "audio" && message.generation === generation ? [message.pcm] : [],
  );
  return new Uint8Array(Buffer.concat(parts));
}
