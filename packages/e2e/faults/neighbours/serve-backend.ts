/** The backend that the Worker sees: our internal procedures and key set, behind a gate, in a process of its own. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { registerHooks } from "node:module";
import { z } from "zod";
import { compressDate } from "../compressed-time.ts";
import { BackendGate, gateSchema } from "./backend-gate.ts";
import { setBackendEnvironment } from "./env.ts";

const setupSchema = z.object({
  compression: z.object({ epochMs: z.number(), timeScale: z.number() }),
  databaseUrl: z.string(),
  interviewTokenKey: z.string(),
  servicePublicKey: z.string(),
});

const [message] = await once(process, "message");
const { compression, ...settings } = setupSchema.parse(message);
compressDate(compression);
const joseHere = new URL("../unhurried-jose.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, resolve) =>
    specifier === "jose" && context.parentURL !== joseHere
      ? { url: joseHere, shortCircuit: true }
      : resolve(specifier, context),
});

const server = createServer();
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
const url = `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`;
setBackendEnvironment({ ...settings, webUrl: url });
const { publicJwkOf } = await import("@mockingbird/auth/interview-token");
const { handleInternalTrpc } = await import("@mockingbird/api/internal");

const keySet = JSON.stringify({ keys: [await publicJwkOf(JSON.parse(settings.interviewTokenKey))] });
const gate = new BackendGate();

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "/";
  const body = await bodyOf(request);
  if (path === "/.well-known/jwks.json") {
    response.end(keySet);
    return;
  }
  if (path === "/faults/gate") {
    gate.add(gateSchema.parse(JSON.parse(body.toString())));
    response.end();
    return;
  }
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] satisfies [string, string]] : [],
  );
  const handle = () => handleInternalTrpc(new Request(url + path, { method: request.method ?? "GET", headers, body }));
  await gate.pass(request, body, response, handle);
}

// A Worker that is killed in the middle of a request takes down its own connection, and nothing else.
server.on("request", (request, response) => void answer(request, response).catch(() => response.destroy()));
process.once("disconnect", () => process.exit(0));
process.send?.({ url });
