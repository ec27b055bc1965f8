import { once } from "node:events";
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

interface Link {
  downstream: WebSocket;
  upstream: WebSocket;
  /** The setup, by which a test finds the link of its interview. */
  setup: string;
}

/**
 * Stands between the Worker and the emulator, passes everything on, and cuts a connection when told to:
 * `POST /sever` with `{ marker, code, reason }` closes those whose setup contains the marker, and answers how many.
 * `POST /keys` with `{ marker }` answers which API keys those whose setup contains the marker were opened with.
 * Under `/silent` it accepts a connection and never says a word.
 */
export async function startSeveringProxy(targetUrl: string): Promise<{ url: string; close: () => Promise<void> }> {
  const links = new Set<Link>();
  const opened: { link: Link; key: string | null }[] = [];
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { marker, code, reason } = JSON.parse(body);
    if (request.url === "/keys") {
      const keys = opened.filter(({ link }) => link.setup.includes(marker)).map(({ key }) => key);
      return void response.end(JSON.stringify(keys));
    }
    const cut = [...links].filter(({ setup }) => setup.includes(marker));
    for (const { downstream } of cut) downstream.close(code, reason);
    response.end(String(cut.length));
  });
  server.on("upgrade", (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (downstream) => {
      if (request.url?.startsWith("/silent")) return;
      const upstream = new WebSocket(targetUrl.replace("http", "ws") + request.url, { perMessageDeflate: false });
      const link: Link = { downstream, upstream, setup: "" };
      const waiting: string[] = [];
      links.add(link);
      opened.push({ link, key: new URL(request.url ?? "", targetUrl).searchParams.get("key") });
      downstream.on("message", (data) => {
        link.setup ||= String(data);
        if (upstream.readyState === WebSocket.OPEN) upstream.send(String(data));
        else waiting.push(String(data));
      });
      upstream.on("open", () => {
        for (const frame of waiting) upstream.send(frame);
      });
      upstream.on("message", (data) => downstream.send(data, { binary: true }));
      upstream.on("close", (code, reason) => {
        // No close frame may carry 1006, which stands for a connection that was cut off.
        if (code === 1006) downstream.terminate();
        else downstream.close(code === 1005 ? 1000 : code, reason);
      });
      downstream.on("close", () => {
        links.delete(link);
        upstream.terminate();
      });
      upstream.on("error", () => downstream.terminate());
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`,
    close: async () => {
      for (const { upstream } of links) upstream.terminate();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
