import type { IncomingMessage, ServerResponse } from "node:http";
import { handleGenerateContent, parseGenerateContentPath } from "../generate-content/handle-generate-content.ts";
import { emulatorScriptSchema, type ScriptBook } from "../session/script-book.ts";
import type { SessionLog } from "./session-log.ts";

const bodyBytesMax = 1_000_000;

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // What is too long is still read, or the client would wait for its request to be taken before it looks at the answer.
    if (length <= bodyBytesMax) chunks.push(bytes);
  }
  if (length > bodyBytesMax) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

/** Feedback on interviews, health, scripts and what happened, over plain HTTP on the emulator's own port. A web page may not ask. */
export async function handleControl(
  request: IncomingMessage,
  response: ServerResponse,
  { scripts, sessions, timeScale }: { scripts: ScriptBook; sessions: SessionLog; timeScale: number },
): Promise<void> {
  const [path] = (request.url ?? "").split("?", 1);
  const route = `${request.method} ${path}`;
  if (request.headers.origin !== undefined) return answer(response, 403, { error: "Not for web pages." });
  if (route === "GET /health") return answer(response, 200, { ok: true });
  if (route === "GET /emulator/sessions") {
    return answer(
      response,
      200,
      sessions.all().map((record) => record.report()),
    );
  }
  if (route === "POST /emulator/script") {
    const script = emulatorScriptSchema.safeParse(await readBody(request));
    if (!script.success) return answer(response, 400, { error: script.error.issues[0]?.message });
    scripts.add(script.data);
    return answer(response, 200, { ok: true });
  }
  const model = request.method === "POST" ? parseGenerateContentPath(request.url ?? "") : undefined;
  if (model !== undefined) {
    const body = await readBody(request);
    const header = request.headers["x-goog-api-key"];
    const key = typeof header === "string" ? header : undefined;
    const fault = scripts.nextEvaluationFault(JSON.stringify(body));
    return handleGenerateContent(response, { model, key, body, fault, timeScale });
  }
  const number = /^GET \/emulator\/sessions\/(\d+)\/audio$/.exec(route)?.[1];
  const record = number === undefined ? undefined : sessions.get(Number(number));
  if (record === undefined) return answer(response, 404, { error: "There is no such thing here." });
  response.writeHead(200, { "content-type": "application/octet-stream" }).end(record.audio());
}
