import { hashSessionConfig } from "@mockingbird/auth/interview-token";
import type { ErrorCode } from "@mockingbird/domain";
import type { CloseReason } from "@mockingbird/proto";
import type { Backend, InterviewSetup } from "../backend/backend.ts";
import { errorText, log } from "../log.ts";
import type { InterviewIdentity } from "./session-record.ts";

const refusalOf: Partial<Record<ErrorCode, CloseReason>> = {
  NOT_FOUND: "unknownInterview",
  INTERVIEW_OVER: "interviewOver",
  ORGANIZATION_OUT_OF_MINUTES: "organizationOutOfMinutes",
  ORGANIZATION_OUT_OF_SEATS: "organizationOutOfSeats",
  ORGANIZATION_NOT_SUBSCRIBED: "organizationNotSubscribed",
};

export type LoadedConfig = InterviewSetup | { refusal: CloseReason };

/**
 * Fetches what the interview is to be like and checks that it is what the token was signed for. Without it nothing starts:
 * a candidate never gets an interview that is not their organisation's own.
 */
export async function loadSessionConfig(
  backend: Backend,
  identity: InterviewIdentity,
  expectedHash: string,
): Promise<LoadedConfig> {
  try {
    const loaded = await backend.getSessionConfig();
    const { session } = loaded;
    if (session.interviewId === identity.iv && (await hashSessionConfig(session)) === expectedHash) return loaded;
    log("error", "load-session-config", {
      org: identity.org,
      interviewId: identity.iv,
      error: "another configuration",
    });
    return { refusal: "configUnavailable" };
  } catch (error) {
    const code = backend.errorCodeOf(error);
    log("warn", "load-session-config", {
      org: identity.org,
      interviewId: identity.iv,
      error: code ?? errorText(error),
    });
    return { refusal: (code && refusalOf[code]) ?? "configUnavailable" };
  }
}
