import { randomUUID } from "node:crypto";
import { hashSessionConfig, signInterviewToken } from "@mockingbird/auth/interview-token";
import type { PreparedInterview } from "../database.ts";
import type { World } from "../world.ts";

/** The token with which the candidate of this interview may connect once. */
export async function admissionTo(
  { orgId, session }: PreparedInterview,
  { interviewTokenKey }: Pick<World, "interviewTokenKey">,
): Promise<string> {
  return signInterviewToken(interviewTokenKey, {
    sub: "candidate",
    org: orgId,
    iv: session.interviewId,
    att: 1,
    jti: randomUUID(),
    maxDur: session.config.durationSeconds,
    cfgv: session.configVersion,
    cfgh: await hashSessionConfig(session),
  });
}
