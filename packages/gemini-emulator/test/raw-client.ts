import { once } from "node:events";
import { WebSocket } from "ws";

const path = "//ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent";

/** A WebSocket to the emulator without the SDK, for what the SDK would never send. */
export async function openRaw(url: string, query = "?key=a-key") {
  const socket = new WebSocket(`${url.replace("http", "ws")}${path}${query}`);
  const firstMessage = new Promise<{ binary: boolean; json: unknown }>((resolve) => {
    socket.once("message", (data, binary) => resolve({ binary, json: JSON.parse(String(data)) }));
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once("close", (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  socket.on("error", () => {});
  await once(socket, "open");
  return {
    socket,
    firstMessage,
    closed,
    send: (frame: unknown) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
    close: () => socket.close(),
  };
}
