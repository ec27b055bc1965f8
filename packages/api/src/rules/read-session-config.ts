import { type InterviewRecord, readAccommodation, type TenantTx } from "@mockingbird/db";
import type { SessionConfig } from "@mockingbird/domain";
import { toSessionConfig } from "../mapping/to-session-config.ts";

/** What the Worker runs an interview with, as fair for its candidate as somebody has set it. */
export async function readSessionConfig(tx: TenantTx, interview: InterviewRecord): Promise<SessionConfig> {
  const { settings } = await readAccommodation(tx, interview.membershipId);
  return toSessionConfig(interview, settings);
}
