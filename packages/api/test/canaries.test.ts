import { withOrg } from "@mockingbird/db";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { TRPCError } from "@trpc/server";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createInternalTrpcHandler } from "../src/http/internal-trpc-handler.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { logFailure } from "../src/trpc/error-mapper.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { createWebApp } from "../src/web/web-app.ts";
import { localEnvironment } from "./environments.ts";
import { workerPublicKey } from "./keys.ts";
import { gemini, mails } from "./mails.ts";
import { addMember, addOrganizations } from "./people.ts";

const canary = "Canary7-Zr8_Tn0WvYc5Lx2BdJm7GhQeUaSfPi9OoRtVwXy";
const token = `eyJhbGciOiJFUzI1NiJ9.${canary}.${canary}`;
const env = parseEnv(webEnvSchema, localEnvironment);
const base = env.WEB_URL;
const web = createWebApp(env, { afterResponse: (work) => void work(), now: () => new Date() });
const internal = createInternalTrpcHandler({
  workerKeys: [workerPublicKey],
  ...mails,
  gemini,
  stripe: null,
  now: () => new Date(),
});
const json = { "content-type": "application/json", origin: base };

describeOnBothDatabases("a secret that was handed to us", () => {
  let logged = "";

  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", base);
    await addOrganizations();
    await addMember("northfield", "candidate", { email: "leo@northfield.example" });
  });
  beforeEach(() => {
    logged = "";
    vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
      logged += String(chunk);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  async function expectKept(...answers: (Response | Promise<Response>)[]): Promise<void> {
    for (const answer of await Promise.all(answers)) {
      expect(await answer.text()).not.toContain("Canary7");
      const told = [...answer.headers].filter(([name]) => name !== "set-cookie").join("\n");
      expect(told.replace(/^location,.*\/sign-in\/confirm\?.*$/m, "")).not.toContain("Canary7");
    }
    expect(logged).not.toContain("Canary7");
  }

  test("in a cookie, a header or a body that is refused is told to nobody", async () => {
    const cookie = `mockingbird-web.session=${token}; mockingbird-web.csrf=${canary}`;
    const headers = { ...json, cookie, authorization: `Bearer ${token}` };
    const post = (path: string, body: string) => new Request(base + path, { method: "POST", headers, body });
    await expectKept(
      web.handleTrpc(new Request(`${base}/api/trpc/user.getProfile`, { headers })),
      web.handleTrpc(post("/api/trpc/interview.createSession", JSON.stringify({ assignmentId: [canary] }))),
      web.handleTrpc(post("/api/trpc/interview.createSession", `{"${canary}`)),
      web.handleAuth(new Request(`${base}/api/auth/session`, { headers })),
      web.handleAuth(
        post("/api/auth/callback/email", JSON.stringify({ token: canary, email: "leo@northfield.example" })),
      ),
      web.handleAuth(post("/api/auth/callback/demo", JSON.stringify({ email: canary, orgId: canary }))),
      web.handleAuth(post("/api/auth/_log", canary)),
      web.handleAuth(new Request(`${base}/api/auth/error?error=${canary}`)),
    );
  });

  test("by somebody who is not the Worker is told to nobody", async () => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const path = "/api/internal/trpc/interview.submitTranscript";
    await expectKept(internal(new Request(base + path, { method: "POST", headers, body: `{"text":"${canary}"}` })));
  });

  test("in a query that fails is in no log, and its failure is", async () => {
    const given: object = { where: { id: canary, nonsense: canary } };
    const error: unknown = await withOrg("northfield", (tx) => tx.interview.findMany(given)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Error);
    logFailure({ error: new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error }), path: "interview.list" });
    expect(logged).toContain("procedure.failed");
    await expectKept();
  });
});

test("a setting that is wrong is named, and not repeated", () => {
  const secrets = ["WEB_AUTH_SECRET", "INTERVIEW_TOKEN_PRIVATE_KEY", "REALTIME_SERVICE_PUBLIC_KEY", "DATABASE_URL"];
  for (const name of secrets) {
    const start = () => parseEnv(webEnvSchema, { ...localEnvironment, [name]: `Canary7 ${name}`, WEB_URL: "" });
    expect(start).toThrow("WEB_URL");
    expect(start).not.toThrow("Canary7");
  }
});
