import type { ServiceTokenClaims } from "@mockingbird/auth/service-token";
import {
  type ErrorCode,
  errorCodeSchema,
  sessionConfigSchema,
  sessionLimitsSchema,
  type TranscriptBundle,
  transcriptBundleSchema,
} from "@mockingbird/domain";
import { z } from "zod";

const interviewSchema = z.object({
  org: z.string(),
  session: sessionConfigSchema,
  limits: sessionLimitsSchema,
  /** Answers the configuration with this error instead. */
  configError: errorCodeSchema.optional(),
  /** Answers this instead of the configuration, as it is. */
  configText: z.string().optional(),
  /** How many times the configuration is given without an answer: the connection breaks. */
  lostConfigs: z.int().default(0),
  /** How many times it is in vain to say that the interview is live. */
  liveFailures: z.int().default(0),
  /** The organisation's own key for Gemini. */
  geminiKey: z.string().nullable().default(null),
  /** How many times the key is asked for in vain. */
  keyFailures: z.int().default(0),
  /** Whether the candidate is still a member, and whether that can be asked. */
  standing: z.enum(["present", "removed", "away"]).default("present"),
  /** How many deliveries are answered with 500 before one is taken. */
  submitFailures: z.int().default(0),
  /** How many are taken without an answer: the connection breaks. */
  lostAnswers: z.int().default(0),
  /** How many are taken without an answer, then: the connection stays open, and nothing comes. */
  lateAnswers: z.int().default(0),
  /** How the first requests for the feedback are refused. */
  evaluationFailures: z.array(errorCodeSchema).default([]),
});
type StubInterview = z.infer<typeof interviewSchema>;
const inputSchema = z.object({ interviewId: z.string() });
const liveSchema = inputSchema.extend({ startedAt: z.iso.datetime() });

type Outcome = { data: unknown } | { text: string } | { errorCode: ErrorCode } | "hangUp" | "never";

interface Delivery {
  claims: ServiceTokenClaims;
  bundle: TranscriptBundle;
  /** It was taken, and the answer said so. */
  accepted: boolean;
}

/** The stub backend's memory. Keeps every delivery, also those it refused. */
export class StubInterviews {
  readonly #interviews = new Map<string, StubInterview>();
  readonly #deliveries = new Map<string, Delivery[]>();
  /** Bodies that were taken. */
  readonly #taken = new Map<string, string>();
  readonly #configCalls = new Map<string, number>();
  readonly #evaluationCalls = new Map<string, number>();
  readonly #standingCalls = new Map<string, number>();
  /** When each is said to have gone live, as often as it was said. */
  readonly #liveCalls = new Map<string, string[]>();

  /** `add` with an interview as its body; `standing/ID` with another standing; `calls/ID` for what was asked and delivered. */
  control(command: string, rawBody: string): unknown {
    const [name, id = ""] = command.split("/");
    if (name === "calls") {
      return {
        configCalls: this.#configCalls.get(id) ?? 0,
        liveCalls: this.#liveCalls.get(id) ?? [],
        standingCalls: this.#standingCalls.get(id) ?? 0,
        deliveries: this.#deliveries.get(id) ?? [],
        evaluationCalls: this.#evaluationCalls.get(id) ?? 0,
      };
    }
    const known = this.#interviews.get(id);
    if (name === "standing" && known) {
      known.standing = interviewSchema.shape.standing.parse(rawBody);
      return {};
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
    if (interview.configText !== undefined) return { text: interview.configText };
    if (interview.lostConfigs-- > 0) return "hangUp";
    const { session: config, limits, geminiKey } = interview;
    return { data: { config, limits, hasOwnGeminiKey: geminiKey !== null } };
  }

  markLive(claims: ServiceTokenClaims, rawBody: string): Outcome {
    const { interviewId, startedAt } = liveSchema.parse(JSON.parse(rawBody));
    const interview = this.#find(claims, interviewId);
    if (!interview) return { errorCode: "NOT_FOUND" };
    this.#liveCalls.set(interviewId, [...(this.#liveCalls.get(interviewId) ?? []), startedAt]);
    return interview.liveFailures-- > 0 ? { errorCode: "INTERNAL" } : { data: { startedAt } };
  }

  confirmStanding(claims: ServiceTokenClaims, rawBody: string): Outcome {
    const { interviewId } = inputSchema.parse(JSON.parse(rawBody));
    this.#standingCalls.set(interviewId, (this.#standingCalls.get(interviewId) ?? 0) + 1);
    const interview = this.#find(claims, interviewId);
    if (!interview) return { errorCode: "NOT_FOUND" };
    return interview.standing === "away" ? { errorCode: "INTERNAL" } : { data: { standing: interview.standing } };
  }

  getGeminiKey(claims: ServiceTokenClaims, rawBody: string): Outcome {
    const interview = this.#find(claims, inputSchema.parse(JSON.parse(rawBody)).interviewId);
    if (!interview) return { errorCode: "NOT_FOUND" };
    return interview.keyFailures-- > 0 ? { errorCode: "INTERNAL" } : { data: { key: interview.geminiKey } };
  }

  evaluate(claims: ServiceTokenClaims, rawBody: string): Outcome {
    const { interviewId } = inputSchema.parse(JSON.parse(rawBody));
    this.#evaluationCalls.set(interviewId, (this.#evaluationCalls.get(interviewId) ?? 0) + 1);
    const interview = this.#find(claims, interviewId);
    if (!interview) return { errorCode: "NOT_FOUND" };
    const failure = interview.evaluationFailures.shift();
    return failure ? { errorCode: failure } : { data: { state: "done" } };
  }

  submitTranscript(claims: ServiceTokenClaims, rawBody: string): Outcome {
    const bundle = transcriptBundleSchema.parse(JSON.parse(rawBody));
    const interview = this.#find(claims, bundle.interviewId);
    if (!interview) return { errorCode: "NOT_FOUND" };
    const outcome = this.#take(interview, rawBody);
    const accepted = typeof outcome === "object" && "data" in outcome;
    const deliveries = this.#deliveries.get(bundle.interviewId) ?? [];
    this.#deliveries.set(bundle.interviewId, [...deliveries, { claims, bundle, accepted }]);
    return outcome;
  }

  #take(interview: StubInterview, rawBody: string): Outcome {
    const { interviewId } = interview.session;
    if (interview.submitFailures > 0) {
      interview.submitFailures -= 1;
      return { errorCode: "INTERNAL" };
    }
    if ((this.#taken.get(interviewId) ?? rawBody) !== rawBody) return { errorCode: "IDEMPOTENCY_CONFLICT" };
    this.#taken.set(interviewId, rawBody);
    if (interview.lostAnswers > 0) {
      interview.lostAnswers -= 1;
      return "hangUp";
    }
    if (interview.lateAnswers === 0) return { data: { accepted: true } };
    interview.lateAnswers -= 1;
    return "never";
  }

  #find(claims: ServiceTokenClaims, interviewId: string) {
    const interview = this.#interviews.get(interviewId);
    return claims.iv === interviewId && interview?.org === claims.org ? interview : undefined;
  }
}
