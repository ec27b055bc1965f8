import { once } from "node:events";
import { type RawData, WebSocket, WebSocketServer } from "ws";

const [upstreamUrl = ""] = process.argv.slice(2);

/** The least that can stand between a browser and Gemini: every frame goes on as it came. */
const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("connection", (downstream) => {
  const upstream = new WebSocket(upstreamUrl.replace("http", "ws"), { perMessageDeflate: false });
  const waiting: [RawData, boolean][] = [];
  downstream.on("message", (data, binary) => {
    if (upstream.readyState === WebSocket.OPEN) upstream.send(data, { binary });
    else waiting.push([data, binary]);
  });
  upstream.on("open", () => {
    for (const [data, binary] of waiting) upstream.send(data, { binary });
  });
  upstream.on("message", (data, binary) => downstream.send(data, { binary }));
  upstream.on("close", () => downstream.close());
  downstream.on("close", () => upstream.close());
});
await once(server, "listening");
const address = server.address();
process.once("disconnect", () => process.exit(0));
process.send?.({ url: `ws://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}` });
