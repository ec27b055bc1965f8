import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { lateSeconds } from "../request-seconds.ts";

/**
 * What goes wrong with one request.
 * - `down`: the connection is cut before anything is done.
 * - `error`: 500, and nothing is done.
 * - `late`: it is done, and answered when the Worker has stopped waiting.
 * - `cutAfter`: it is done, and the connection is cut instead of an answer.
 */
const backendFaultSchema = z.enum(["down", "error", "late", "cutAfter"]);
export type BackendFault = z.infer<typeof backendFaultSchema>;

/** What goes wrong with the requests of one interview: with the first ones, one fault each, and with all during an outage. */
export const gateSchema = z.object({
  interviewId: z.string(),
  outage: z.object({ fromMs: z.number(), untilMs: z.number() }).optional(),
  markLive: z.array(backendFaultSchema),
  getSessionConfig: z.array(backendFaultSchema),
  submitTranscript: z.array(backendFaultSchema),
});
export type Gate = z.infer<typeof gateSchema>;

const inputSchema = z.object({ interviewId: z.string() });

/** Stands before the real handler, and lets each interview's requests through or not, as its gate says. */
export class BackendGate {
  readonly #gates = new Map<string, Gate>();

  add(gate: Gate): void {
    this.#gates.set(gate.interviewId, gate);
  }

  async pass(
    request: IncomingMessage,
    rawBody: Buffer<ArrayBuffer>,
    response: ServerResponse,
    handle: () => Promise<Response>,
  ): Promise<void> {
    const fault = this.#next(request.url ?? "", rawBody);
    if (fault === "down") return void request.socket.resetAndDestroy();
    if (fault === "error") return void response.writeHead(500).end("broken");
    const answer = await handle();
    const body = Buffer.from(await answer.arrayBuffer());
    if (fault === "cutAfter") return void request.socket.resetAndDestroy();
    if (fault === "late") await delay(lateSeconds * 1000);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
  }

  #next(path: string, rawBody: Buffer): BackendFault | undefined {
    const { interviewId } = inputSchema.parse(JSON.parse(rawBody.toString()));
    const gate = this.#gates.get(interviewId);
    const { fromMs = 0, untilMs = 0 } = gate?.outage ?? {};
    const nowMs = Date.now();
    if (nowMs >= fromMs && nowMs < untilMs) return "down";
    if (path.endsWith("submitTranscript")) return gate?.submitTranscript.shift();
    return path.endsWith("markLive") ? gate?.markLive.shift() : gate?.getSessionConfig.shift();
  }
}
