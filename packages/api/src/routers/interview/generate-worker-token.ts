import { randomUUID } from "node:crypto";
import { hashSessionConfig, signInterviewToken } from "@mockingbird/auth/interview-token";
import type { InterviewRecord, TenantTx } from "@mockingbird/db";
import { DomainError, isOpen } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { closingOf } from "../../rules/decide-start.ts";
import { readSessionConfig } from "../../rules/read-session-config.ts";
import { refuseBeyondLimits } from "../../rules/refuse-beyond-limits.ts";
import { requireConsent } from "../../rules/require-consent.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findOwnInterview } from "./find-own-interview.ts";

/** A one-time pass of 60 seconds for one connection to the candidate's own open interview, and where to connect. */
export const generateWorkerToken = tenantProcedure("interview:take", { perAccount: "passesByAccount" })
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ token: z.string(), socketUrl: z.url() }))
  .mutation(async ({ ctx, input }) => {
    const { realtime, viewer } = ctx;
    const { interview, sessionConfig } = await ctx.withOrg(async (tx) => {
      const joinable = await findJoinableInterview(tx, viewer.membershipId, input.interviewId, ctx.now());
      return { interview: joinable, sessionConfig: await readSessionConfig(tx, joinable) };
    });
    const token = await signInterviewToken(realtime.tokenKey, {
      sub: viewer.membershipId,
      org: viewer.organization.id,
      iv: interview.id,
      att: interview.attempt,
      jti: randomUUID(),
      maxDur: sessionConfig.config.durationSeconds,
      cfgv: sessionConfig.configVersion,
      cfgh: await hashSessionConfig(sessionConfig),
    });
    const socketBase = realtime.url.replace(/^http/, "ws");
    return { token, socketUrl: `${socketBase}/v1/interviews/${encodeURIComponent(interview.id)}` };
  });

async function findJoinableInterview(
  tx: TenantTx,
  membershipId: string,
  interviewId: string,
  now: Date,
): Promise<InterviewRecord> {
  const interview = await findOwnInterview(tx, membershipId, interviewId);
  const { status } = statusOf(interview);
  if (!isOpen(status)) throw new DomainError("INTERVIEW_OVER");
  // Also who comes back: nobody is in a room who has not agreed.
  await requireConsent(tx, membershipId);
  if (status === "live") return interview;
  // Whoever opened the room in time but has not spoken yet has not begun.
  const closing = closingOf(interview.assignment, now);
  if (closing) throw new DomainError(closing);
  await refuseBeyondLimits(tx, interview, now);
  return interview;
}
