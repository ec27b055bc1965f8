import { once } from "node:events";
import { createServer } from "node:net";

async function canListen(host: string, port: number): Promise<boolean> {
  const server = createServer().listen({ host, port, exclusive: true });
  try {
    await once(server, "listening");
    return true;
  } catch (error) {
    // A machine without IPv6 has no ::1 to take.
    return !(error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES"));
  } finally {
    server.close();
  }
}

/** Can a server be started on this port? Both loopback addresses count: a browser may try either for "localhost". */
export async function isPortFree(port: number): Promise<boolean> {
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => canListen(host, port)));
  return answers.every(Boolean) && (await canListen("0.0.0.0", port));
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen({ host: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
