import { TokenRefusedError, verifyDeliveryToken } from "@mockingbird/auth/delivery-token";
import { type Env, settingsOf } from "../env.ts";
import { errorText, log } from "../log.ts";
import { keySetOf } from "./key-set-of.ts";

/**
 * `POST /v1/interviews/{interviewId}/deliver`: has the interview's object deliver its transcript now, and answers where that
 * stands, as domain's DeliveryAnswer. For the console only, with a token that names the organisation and the interview.
 */
export async function deliver(request: Request, interviewId: string, env: Env): Promise<Response> {
  if (request.method !== "POST") return new Response("POST only.", { status: 405, headers: { allow: "POST" } });
  const token = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  try {
    const { org, iv } = await verifyDeliveryToken(token, keySetOf(settingsOf(env).adminUrl));
    if (iv !== interviewId) return new Response("This pass belongs to another interview.", { status: 403 });
    const answer = await env.INTERVIEW_SESSION.getByName(`${org}:${iv}`).deliver();
    log("info", "deliver", { org, interviewId, ...answer });
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    log("warn", "deliver", { interviewId, error: errorText(error) });
    // Anything but a bad token is ours: the console's keys could not be had, or the object did not answer.
    if (error instanceof TokenRefusedError) return new Response("This pass is not valid.", { status: 401 });
    return new Response("Try again in a minute.", { status: 503 });
  }
}
