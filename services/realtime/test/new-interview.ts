import { hashSessionConfig, type InterviewGrant, signInterviewToken } from "@mockingbird/auth/interview-token";
import type { ErrorCode, SessionConfig, SessionLimits, TranscriptBundle } from "@mockingbird/domain";
import { inject, vi } from "vitest";
import { connectWith, type InterviewClient } from "./interview-client.ts";

export interface Delivery {
  claims: { org: string; iv: string; att: number };
  bundle: TranscriptBundle;
  accepted: boolean;
}

interface InterviewOptions {
  org?: string;
  organizationName?: string;
  candidateName?: string;
  questions?: string[];
  mayPause?: boolean;
  config?: Partial<SessionConfig["config"]>;
  configError?: string;
  /** What the backend answers instead of the configuration. */
  configText?: (session: SessionConfig, limits: SessionLimits) => string;
  limits?: Partial<SessionLimits>;
  geminiKey?: string;
  keyFailures?: number;
  lostConfigs?: number;
  liveFailures?: number;
  submitFailures?: number;
  lostAnswers?: number;
  lateAnswers?: number;
  evaluationFailures?: ErrorCode[];
}

/** An interview that the stub backend knows, and what a test does with it from outside. */
export class TestInterview {
  readonly org: string;
  readonly session: SessionConfig;

  constructor(org: string, session: SessionConfig) {
    this.org = org;
    this.session = session;
  }

  get id(): string {
    return this.session.interviewId;
  }

  get objectName(): string {
    return `${this.org}:${this.id}`;
  }

  async token(changes: Partial<InterviewGrant> = {}): Promise<string> {
    return signInterviewToken(JSON.parse(inject("interviewTokenKey")), {
      sub: "membership-1",
      org: this.org,
      iv: this.id,
      att: 1,
      jti: crypto.randomUUID(),
      maxDur: this.session.config.durationSeconds,
      cfgv: this.session.configVersion,
      cfgh: await hashSessionConfig(this.session),
      ...changes,
    });
  }

  async connect(changes: Partial<InterviewGrant> = {}): Promise<InterviewClient> {
    return connectWith(this.id, await this.token(changes));
  }

  /** What the stub backend was asked and given. */
  async calls(): Promise<{
    configCalls: number;
    liveCalls: string[];
    standingCalls: number;
    deliveries: Delivery[];
    evaluationCalls: number;
  }> {
    return (await fetch(`${inject("backendUrl")}/stub/calls/${this.id}`)).json();
  }

  /** From now on the backend says so when it is asked whether the candidate is still a member; `away`: it does not answer. */
  async stand(standing: "present" | "removed" | "away"): Promise<void> {
    await fetch(`${inject("backendUrl")}/stub/standing/${this.id}`, { method: "POST", body: standing });
  }

  /** The first delivery, once it has come. */
  async delivered(): Promise<TranscriptBundle> {
    return vi.waitFor(
      async () => {
        const [delivery] = (await this.calls()).deliveries;
        if (!delivery) throw new Error("Nothing has been delivered.");
        return delivery.bundle;
      },
      { timeout: 20_000 },
    );
  }
}

export async function newInterview(options: InterviewOptions = {}): Promise<TestInterview> {
  const { org = "northfield", configError, lostConfigs, liveFailures } = options;
  const { geminiKey, keyFailures, submitFailures, lostAnswers, lateAnswers, evaluationFailures } = options;
  const limits: SessionLimits = {
    concurrentInterviewsMax: 1_000,
    secondsLeft: null,
    seatsLeft: null,
    ...options.limits,
  };
  const session: SessionConfig = {
    interviewId: `interview-${crypto.randomUUID()}`,
    organizationName: options.organizationName ?? "Northfield University",
    candidateName: options.candidateName ?? "Leo Martins",
    templateTitle: "Graduate scheme interview",
    role: "Graduate trainee",
    followUpsMax: 1,
    questions: options.questions ?? ["Why this scheme?"],
    ...(options.mayPause && { mayPause: true as const }),
    config: {
      instructions: `Be kind. (${crypto.randomUUID()})`,
      voice: "Kore",
      languageCode: "en-US",
      model: "gemini-3.8-live",
      temperature: 0.6,
      personaName: "",
      persona: "",
      otherLanguageCodes: [],
      patience: "normal",
      followsUp: true,
      neverAsk: [],
      durationSeconds: 900,
      ...options.config,
    },
    configVersion: 1,
  };
  const body = JSON.stringify({
    org,
    session,
    limits,
    configError,
    configText: options.configText?.(session, limits),
    geminiKey,
    keyFailures,
    lostConfigs,
    liveFailures,
    submitFailures,
    lostAnswers,
    lateAnswers,
    evaluationFailures,
  });
  await fetch(`${inject("backendUrl")}/stub/add`, { method: "POST", body });
  return new TestInterview(org, session);
}
