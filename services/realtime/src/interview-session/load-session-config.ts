import { hashSessionConfig } from "@mockingbird/auth/interview-token";
import type { SessionConfig } from "@mockingbird/domain";
import type { CloseReason } from "@mockingbird/proto";
import type { Backend } from "../backend/backend.ts";
import { errorText, log } from "../log.ts";
import type { InterviewIdentity } from "./session-record.ts";

export type LoadedConfig = { session: SessionConfig } | { refusal: CloseReason };

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
    const session = await backend.getSessionConfig();
    if (session.interviewId === identity.iv && (await hashSessionConfig(session)) === expectedHash) return { session };
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
    if (code === "NOT_FOUND") return { refusal: "unknownInterview" };
    return { refusal: code === "INTERVIEW_OVER" ? "interviewOver" : "configUnavailable" };
  }
}
