import type { InternalRouter } from "@mockingbird/api/internal";
import { signServiceToken } from "@mockingbird/auth/service-token";
import { sessionConfigSchema, sessionLimitsSchema } from "@mockingbird/domain";
import { createTRPCClient, httpLink } from "@trpc/client";
import { z } from "zod";
import type { Settings } from "../env.ts";
import type { InterviewIdentity } from "../interview-session/session-record.ts";
import type { Backend } from "./backend.ts";
import { errorCodeOf } from "./error-code-of.ts";

const internalPath = "/api/internal/trpc";
const requestTimeoutMs = 10_000;
/** A model is asked several times, one after the other, and may think for a minute each. */
const evaluationTimeoutMs = 5 * 60 * 1000;
const standingSchema = z.enum(["present", "removed"]);
const geminiKeySchema = z.string().min(1).nullable();

/** The backend's internal procedures for one interview, each request signed for exactly what it asks. */
export function createBackend(settings: Settings, identity: InterviewIdentity): Backend {
  const client = createTRPCClient<InternalRouter>({
    links: [
      httpLink({
        url: new URL(internalPath, settings.webUrl).href,
        fetch: async (input, init) => {
          const url = new URL(String(input));
          const method = init?.method ?? "GET";
          const rawBody = typeof init?.body === "string" ? init.body : "";
          const token = await signServiceToken(settings.servicePrivateKey, {
            method,
            path: url.pathname + url.search,
            rawBody,
            ...identity,
          });
          return fetch(url, {
            method,
            headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
            ...(rawBody === "" ? {} : { body: rawBody }),
            redirect: "manual",
            signal: AbortSignal.timeout(
              url.pathname.endsWith("/interview.evaluate") ? evaluationTimeoutMs : requestTimeoutMs,
            ),
          });
        },
      }),
    ],
  });
  return {
    getSessionConfig: async () => {
      const setup = await client.interview.getSessionConfig.mutate({ interviewId: identity.iv });
      return {
        session: sessionConfigSchema.parse(setup.config),
        limits: sessionLimitsSchema.parse(setup.limits),
        hasOwnGeminiKey: z.boolean().parse(setup.hasOwnGeminiKey),
      };
    },
    markLive: async (startedAt) => {
      await client.interview.markLive.mutate({ interviewId: identity.iv, startedAt: startedAt.toISOString() });
    },
    confirmStanding: async () => {
      const { standing } = await client.interview.confirmStanding.mutate({ interviewId: identity.iv });
      return standingSchema.parse(standing);
    },
    getGeminiKey: async () => {
      const { key } = await client.interview.getGeminiKey.mutate({ interviewId: identity.iv });
      return geminiKeySchema.parse(key);
    },
    evaluate: async () => {
      await client.interview.evaluate.mutate({ interviewId: identity.iv });
    },
    submitTranscript: async (bundle) => {
      await client.interview.submitTranscript.mutate(bundle);
    },
    errorCodeOf,
  };
}
