import { z } from "zod";
import type { Double } from "../double.ts";
import type { WebhookQueue } from "../webhooks/webhook-queue.ts";

const clockSchema = z.union([
  z.strictObject({ advanceSeconds: z.int().nonnegative() }),
  z.strictObject({ to: z.iso.datetime() }),
]);
const webhookSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("hold") }),
  z.strictObject({
    action: z.literal("release"),
    seed: z.int().optional(),
    copies: z.int().min(1).max(10).optional(),
    delayMs: z.int().min(0).max(60_000).optional(),
    together: z.boolean().optional(),
  }),
]);

/** What steers the stand-in itself, in JSON: its clock, its webhooks, and what it holds. Null for another address. */
export async function answerControl(
  double: Double,
  webhooks: WebhookQueue,
  request: { method: string; path: string; body: string },
): Promise<{ status: number; body: unknown } | null> {
  switch (`${request.method} ${request.path}`) {
    case "GET /health":
      return { status: 200, body: { ok: true } };
    case "GET /double/state":
      return { status: 200, body: { now: new Date(double.now() * 1000).toISOString(), ...double.state } };
    case "GET /double/webhooks":
      return { status: 200, body: webhooks.deliveries() };
    case "POST /double/clock": {
      const input = clockSchema.safeParse(parseJson(request.body));
      if (!input.success)
        return { status: 400, body: { message: 'Send {"advanceSeconds": n} or {"to": "ISO 8601"}.' } };
      const seconds =
        "to" in input.data ? Math.floor(Date.parse(input.data.to) / 1000) - double.now() : input.data.advanceSeconds;
      if (seconds < 0) return { status: 400, body: { message: "The clock goes forward only." } };
      double.advance(seconds);
      await webhooks.settled();
      return { status: 200, body: { now: new Date(double.now() * 1000).toISOString() } };
    }
    case "POST /double/webhooks": {
      const input = webhookSchema.safeParse(parseJson(request.body));
      if (!input.success) {
        return {
          status: 400,
          body: {
            message: 'Send {"action": "hold"} or {"action": "release", "seed"?, "copies"?, "delayMs"?, "together"?}.',
          },
        };
      }
      if (input.data.action === "hold") webhooks.hold();
      else {
        webhooks.release(input.data);
        await webhooks.settled();
      }
      return { status: 200, body: { ok: true } };
    }
    default:
      return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
