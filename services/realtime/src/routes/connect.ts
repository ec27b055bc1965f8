import { webSocketProtocol } from "@mockingbird/proto";
import { type Env, settingsOf } from "../env.ts";
import { type ConnectionClaims, connectionClaimsHeader } from "../interview-session/connection-claims.ts";
import { refuseSocket } from "./refuse-socket.ts";
import { verifyConnection } from "./verify-connection.ts";

/** `GET /v1/interviews/{interviewId}`: lets a candidate's WebSocket through to the interview's object, once it may pass. */
export async function connect(request: Request, interviewId: string, env: Env): Promise<Response> {
  if (request.headers.get("upgrade")?.toLowerCase() !== "websocket") {
    return new Response("This address speaks WebSocket only.", { status: 426, headers: { upgrade: "websocket" } });
  }
  const settings = settingsOf(env);
  if (request.headers.get("origin") !== new URL(settings.webUrl).origin) {
    return new Response("This page may not connect here.", { status: 403 });
  }
  const verdict = await verifyConnection(request, interviewId, settings);
  if ("refusal" in verdict) return refuseSocket(request, verdict.refusal);
  const { org, iv, att, jti, iat, maxDur, cfgh } = verdict.claims;
  const claims: ConnectionClaims = { org, iv, att, jti, iat, maxDur, cfgh };
  return env.INTERVIEW_SESSION.getByName(`${org}:${iv}`).fetch(request.url, {
    headers: {
      upgrade: "websocket",
      "sec-websocket-protocol": webSocketProtocol,
      [connectionClaimsHeader]: JSON.stringify(claims),
    },
  });
}
