import { listDurableObjectIds } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import type { SessionConfig, SessionLimits } from "@mockingbird/domain";
import { closeCodes } from "@mockingbird/proto";
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from "jose";
import { describe, expect, inject, test, vi } from "vitest";
import { emulatorSessions } from "./emulator.ts";
import { connectWith, handshake, InterviewClient } from "./interview-client.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const shown = (reason: keyof typeof closeCodes) => ({
  code: closeCodes[reason].code,
  reason: closeCodes[reason].sentence,
});

/** The backend's answer with this configuration, as it stands on the wire. */
const answered = (config: object, limits: SessionLimits) =>
  JSON.stringify({ result: { data: { config, limits, hasOwnGeminiKey: false } } });

/** A token as the backend would sign it, but for what is changed in its claims or its key. */
async function altered(interview: TestInterview, changes: object, key?: CryptoKey): Promise<string> {
  const token = await interview.token();
  const { kid = "" } = decodeProtectedHeader(token);
  const signingKey = key ?? JSON.parse(inject("interviewTokenKey"));
  const altered = new SignJWT({ ...decodeJwt(token), ...changes });
  return altered.setProtectedHeader({ alg: "ES256", typ: "interview+jwt", kid }).sign(signingKey);
}

async function awake(interview: TestInterview): Promise<boolean> {
  const ids = await listDurableObjectIds(env.INTERVIEW_SESSION);
  return ids.some((id) => id.equals(env.INTERVIEW_SESSION.idFromName(interview.objectName)));
}

describe("a browser without a good token is told why, and wakes no object", () => {
  test("expired", async () => {
    const interview = await newInterview();
    const past = Math.floor(Date.now() / 1000) - 90;
    const client = await connectWith(interview.id, await altered(interview, { iat: past, exp: past + 60 }));
    expect(await client.untilClosed()).toEqual(shown("unauthenticated"));
    expect(await awake(interview)).toBe(false);
  });

  test("forged with a key of one's own", async () => {
    const interview = await newInterview();
    const { privateKey } = await generateKeyPair("ES256");
    const client = await connectWith(interview.id, await altered(interview, {}, privateKey));
    expect(await client.untilClosed()).toEqual(shown("unauthenticated"));
    expect(await awake(interview)).toBe(false);
  });

  test("for another interview", async () => {
    const [own, other] = await Promise.all([newInterview(), newInterview()]);
    const client = await connectWith(other.id, await own.token());
    expect(await client.untilClosed()).toEqual(shown("foreign"));
    expect(await awake(other)).toBe(false);
  });

  test("missing", async () => {
    const interview = await newInterview();
    const { webSocket } = await handshake(interview.id, "interview.v1");
    expect(webSocket).toBeDefined();
    if (webSocket) expect(await new InterviewClient(webSocket).untilClosed()).toEqual(shown("unauthenticated"));
    expect(await awake(interview)).toBe(false);
  });

  test("good, but without the sub-protocol", async () => {
    const interview = await newInterview();
    const { webSocket, headers } = await handshake(interview.id, `bearer.${await interview.token()}`);
    expect(headers.get("sec-websocket-protocol")).toBeNull();
    if (webSocket) expect(await new InterviewClient(webSocket).untilClosed()).toEqual(shown("unauthenticated"));
    expect(await awake(interview)).toBe(false);
  });
});

describe("a token opens one connection", () => {
  test("shown again, it is spent", async () => {
    const interview = await newInterview();
    const token = await interview.token();
    const first = await connectWith(interview.id, token);
    const second = await connectWith(interview.id, token);
    expect(await second.untilClosed()).toEqual(shown("tokenSpent"));
    expect(first.closed).toBeUndefined();
    first.close();
  });

  test("of twenty uses at once, one gets in", async () => {
    const interview = await newInterview();
    const token = await interview.token();
    const clients = await Promise.all(Array.from({ length: 20 }, () => connectWith(interview.id, token)));
    const refused = () => clients.filter(({ closed }) => closed?.code === closeCodes.tokenSpent.code);
    await vi.waitFor(() => expect(refused()).toHaveLength(19));
    const admitted = clients.filter(({ closed }) => closed === undefined);
    expect(admitted).toHaveLength(1);
    admitted[0]?.hello();
    await admitted[0]?.until((client) => client.all("welcome").length === 1, "a welcome");
    admitted[0]?.send({ type: "endInterview" });
  });

  test("the server echoes its own sub-protocol and never the token", async () => {
    const interview = await newInterview();
    const { webSocket, headers } = await handshake(interview.id, `interview.v1, bearer.${await interview.token()}`);
    expect(headers.get("sec-websocket-protocol")).toBe("interview.v1");
    webSocket?.accept();
    webSocket?.close();
  });
});

describe("what the backend refuses, the candidate is told", () => {
  test.each([
    ["NOT_FOUND", "unknownInterview"],
    ["INTERVIEW_OVER", "interviewOver"],
    ["INTERNAL", "configUnavailable"],
  ] as const)("%s", async (configError, reason) => {
    const interview = await newInterview({ configError });
    const client = await interview.connect();
    client.hello();
    expect(await client.untilClosed()).toEqual(shown(reason));
    expect(client.messages).toEqual([]);
  });

  test("an interview of another organisation is unknown, whatever a token claims", async () => {
    const interview = await newInterview({ org: "northfield" });
    const client = await interview.connect({ org: "brightwork" });
    client.hello();
    expect(await client.untilClosed()).toEqual(shown("unknownInterview"));
  });

  test.each([
    ["is no JSON", () => "<html>Gateway</html>"],
    ["is empty", () => ""],
    ["has no version", (session, limits) => answered({ ...session, configVersion: undefined }, limits)],
    [
      "has no instructions",
      (session, limits) => answered({ ...session, config: { ...session.config, instructions: "" } }, limits),
    ],
    ["is another interview's", (session, limits) => answered({ ...session, interviewId: "another" }, limits)],
    ["is another version than the token's", (session, limits) => answered({ ...session, configVersion: 2 }, limits)],
  ] satisfies [string, (session: SessionConfig, limits: SessionLimits) => string][])(
    "a configuration that %s starts nothing: no generic interviewer, no connection to Gemini, no attempt",
    async (_, configText) => {
      const interview = await newInterview({ configText });
      const client = await interview.connect();
      client.hello();
      expect(await client.untilClosed()).toEqual(shown("configUnavailable"));
      expect(client.messages).toEqual([]);
      expect(await emulatorSessions(interview.session.config.instructions)).toEqual([]);
      expect(await interview.calls()).toMatchObject({ configCalls: 1, liveCalls: [], deliveries: [] });
    },
  );

  test("a configuration other than the one the token was signed for starts nothing", async () => {
    const interview = await newInterview();
    const client = await interview.connect({ cfgh: "x".repeat(43) });
    client.hello();
    expect(await client.untilClosed()).toEqual(shown("configUnavailable"));
    expect(client.messages).toEqual([]);
  });
});

describe("other requests", () => {
  const get = (path: string, headers = {}) => exports.default.fetch(`http://realtime.test${path}`, { headers });

  test("without an upgrade", async () => {
    const answer = await get("/v1/interviews/some-interview", { origin: inject("backendUrl") });
    expect(answer.status).toBe(426);
  });

  test("from another page", async () => {
    const interview = await newInterview();
    const protocols = `interview.v1, bearer.${await interview.token()}`;
    for (const origin of ["https://elsewhere.example", "null", ""]) {
      expect((await handshake(interview.id, protocols, origin)).status, origin).toBe(403);
    }
  });

  test("to other addresses", async () => {
    expect((await get("/")).status).toBe(404);
    expect((await get("/v1/interviews/")).status).toBe(404);
    expect((await get("/v1/interviews/%E0%A4%A")).status).toBe(404);
  });

  test("for its health", async () => {
    expect((await get("/health")).status).toBe(200);
  });

  test("with nothing for another page to read or to show", async () => {
    for (const path of ["/health", "/", "/v1/interviews/some", "/v1/interviews/some/deliver"]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy"), path).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("cross-origin-resource-policy"), path).toBe("same-origin");
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("access-control-allow-origin"), path).toBeNull();
    }
  });
});
