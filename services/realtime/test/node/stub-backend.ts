import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { publicKeySetOf } from "@mockingbird/auth/interview-token";
import { createKeySet, type ServiceTokenClaims, verifyServiceToken } from "@mockingbird/auth/service-token";
import type { ErrorCode } from "@mockingbird/domain";
import type { JWK } from "jose";
import { isClockProcedure, StubClockWork } from "./stub-clock-work.ts";
import { StubInterviews } from "./stub-interviews.ts";

const internalPath = "/api/internal/trpc/";
const statusOf: Partial<Record<ErrorCode, number>> = { NOT_FOUND: 404, IDEMPOTENCY_CONFLICT: 409, INTERVIEW_OVER: 412 };

type StubKey = "interviewTokenKey" | "deliveryTokenKey" | "serviceKey";

/**
 * The backend as the Worker sees it: key set, the internal procedures in tRPC's own wire form, and the service token
 * checked with the real verifier. Under `/stub/…` a test says what there is and reads what was delivered.
 */
export async function startStubBackend({
  interviewTokenKey,
  deliveryTokenKey,
  serviceKey,
}: Record<StubKey, JWK>): Promise<{ url: string; adminUrl: string; close: () => Promise<void> }> {
  const keySets = new Map([
    ["web", await publicKeySetOf([interviewTokenKey])],
    ["admin", await publicKeySetOf([deliveryTokenKey])],
  ]);
  const keySetFetches = new Map<string, number>();
  const serviceKeySet = createKeySet([serviceKey]);
  const interviews = new StubInterviews();
  const clockWork = new StubClockWork();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://stub");
    const rawBody = await bodyOf(request);
    if (pathname === "/.well-known/jwks.json") {
      const app = request.headers.host?.startsWith("127.0.0.1") ? "admin" : "web";
      keySetFetches.set(app, (keySetFetches.get(app) ?? 0) + 1);
      return answer(response, 200, keySets.get(app));
    }
    if (pathname.startsWith("/stub/keys/")) {
      const app = pathname.slice("/stub/keys/".length);
      // Published from now on, as by a deployment with other keys.
      if (rawBody !== "") keySets.set(app, JSON.parse(rawBody));
      return answer(response, 200, { fetches: keySetFetches.get(app) ?? 0 });
    }
    const clockProcedure = pathname.replace(/^\/stub\/clock\//, "");
    if (isClockProcedure(clockProcedure)) return answer(response, 200, clockWork.control(clockProcedure, rawBody));
    if (pathname.startsWith("/stub/")) return answer(response, 200, interviews.control(pathname.slice(6), rawBody));
    try {
      const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
      const bound = { method: request.method ?? "", path: request.url ?? "", rawBody };
      const procedure = pathname.slice(internalPath.length);
      if (isClockProcedure(procedure)) {
        const data = await clockWork.answer(procedure, token, serviceKeySet, bound);
        return answer(response, 200, { result: { data } });
      }
      const claims = await verifyServiceToken(token, serviceKeySet, bound);
      call(response, interviews, procedure, claims, rawBody);
    } catch {
      refuse(response, 401, "UNAUTHENTICATED");
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    // The console's key set is told from web's by the name of the host.
    adminUrl: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function call(
  response: ServerResponse,
  interviews: StubInterviews,
  procedure: string,
  claims: ServiceTokenClaims,
  rawBody: string,
): void {
  const outcome = answerOf(interviews, procedure, claims, rawBody);
  if (outcome === "never") return;
  if (outcome === "hangUp") response.destroy();
  else if ("errorCode" in outcome) refuse(response, statusOf[outcome.errorCode] ?? 500, outcome.errorCode);
  else if ("text" in outcome) response.writeHead(200, { "content-type": "application/json" }).end(outcome.text);
  else answer(response, 200, { result: { data: outcome.data } });
}

function answerOf(interviews: StubInterviews, procedure: string, claims: ServiceTokenClaims, rawBody: string) {
  switch (procedure) {
    case "interview.getSessionConfig":
      return interviews.getSessionConfig(claims, rawBody);
    case "interview.confirmStanding":
      return interviews.confirmStanding(claims, rawBody);
    case "interview.getGeminiKey":
      return interviews.getGeminiKey(claims, rawBody);
    case "interview.evaluate":
      return interviews.evaluate(claims, rawBody);
    case "interview.markLive":
      return interviews.markLive(claims, rawBody);
    default:
      return interviews.submitTranscript(claims, rawBody);
  }
}

function refuse(response: ServerResponse, httpStatus: number, errorCode: ErrorCode): void {
  const data = { code: errorCode, httpStatus, errorCode, field: null };
  answer(response, httpStatus, { error: { message: errorCode, code: -32_000, data } });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
