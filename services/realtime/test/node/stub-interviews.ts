import type { ServiceTokenClaims } from "@mockingbird/auth/service-token";
import {
  type ErrorCode,
  errorCodeSchema,
  sessionConfigSchema,
  type TranscriptBundle,
  transcriptBundleSchema,
} from "@mockingbird/domain";
import { z } from "zod";

const interviewSchema = z.object({
  org: z.string(),
  session: sessionConfigSchema,
  /** Answers the configuration with this error instead. */
  configError: errorCodeSchema.optional(),
  /** How many deliveries are answered with 500 before one is taken. */
  submitFailures: z.int().default(0),
});
const inputSchema = z.object({ interviewId: z.string() });

type Outcome = { data: unknown } | { errorCode: ErrorCode };

interface Delivery {
  claims: ServiceTokenClaims;
  bundle: TranscriptBundle;
  accepted: boolean;
}

/** The stub backend's memory. Keeps every delivery, also those it refused. */
export class StubInterviews {
  readonly #interviews = new Map<string, z.infer<typeof interviewSchema>>();
  readonly #deliveries = new Map<string, Delivery[]>();
  readonly #configCalls = new Map<string, number>();

  /** `add` with an interview as its body; `calls/ID` for what was asked and delivered. */
  control(command: string, rawBody: string): unknown {
    const [name, id = ""] = command.split("/");
    if (name === "calls") {
      return { configCalls: this.#configCalls.get(id) ?? 0, deliveries: this.#deliveries.get(id) ?? [] };
    }
    const interview = interviewSchema.parse(JSON.parse(rawBody));
    this.#interviews.set(interview.session.interviewId, interview);
    return {};
  }

  getSessionConfig(claims: ServiceTokenClaims, rawBody: string): Outcome {
    const { interviewId } = inputSchema.parse(JSON.parse(rawBody));
    this.#configCalls.set(interviewId, (this.#configCalls.get(interviewId) ?? 0) + 1);
    const interview = this.#find(claims, interviewId);
    if (!interview) return { errorCode: "NOT_FOUND" };
    if (interview.configError) return { errorCode: interview.configError };
    return { data: { config: interview.session, startedAt: new Date().toISOString() } };
  }

  submitTranscript(claims: ServiceTokenClaims, rawBody: string): Outcome {
    const bundle = transcriptBundleSchema.parse(JSON.parse(rawBody));
    const interview = this.#find(claims, bundle.interviewId);
    if (!interview) return { errorCode: "NOT_FOUND" };
    const accepted = interview.submitFailures === 0;
    if (!accepted) interview.submitFailures -= 1;
    const deliveries = this.#deliveries.get(bundle.interviewId) ?? [];
    this.#deliveries.set(bundle.interviewId, [...deliveries, { claims, bundle, accepted }]);
    return accepted ? { data: { accepted: true } } : { errorCode: "INTERNAL" };
  }

  #find(claims: ServiceTokenClaims, interviewId: string) {
    const interview = this.#interviews.get(interviewId);
    return claims.iv === interviewId && interview?.org === claims.org ? interview : undefined;
  }
}
