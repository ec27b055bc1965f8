import type { CloseReason } from "@mockingbird/proto";
import { createBackend } from "../backend/create-backend.ts";
import type { Settings } from "../env.ts";
import { errorText, log } from "../log.ts";
import type { OrganizationPlace } from "../organization-gate/organization-place.ts";
import type { ClientAttachment } from "./client-channel.ts";
import { loadSessionConfig } from "./load-session-config.ts";
import { newSessionRecord, type SessionRecord } from "./session-record.ts";

export type Admission = { record: SessionRecord } | { refusal: CloseReason };

/**
 * Everything an interview needs before it begins: a place among those of its organisation, its configuration, and time.
 * The place is asked for first, so that an interview that has to wait has spent nothing.
 */
export async function admitInterview(
  settings: Settings,
  place: OrganizationPlace,
  { identity, maxDur, cfgh }: ClientAttachment,
): Promise<Admission> {
  try {
    if (!(await place.isFree())) return { refusal: "organizationBusy" };
    const loaded = await loadSessionConfig(createBackend(settings, identity), identity, cfgh);
    if ("refusal" in loaded) return loaded;
    const { session, limits, hasOwnGeminiKey } = loaded;
    const entry = await place.enter(Math.min(session.config.durationSeconds, maxDur), limits);
    if ("refusal" in entry) return entry;
    return { record: newSessionRecord(identity, { session, hasOwnGeminiKey }, entry.seconds, Date.now()) };
  } catch (error) {
    log("error", "admit-interview", { org: identity.org, interviewId: identity.iv, error: errorText(error) });
    return { refusal: "configUnavailable" };
  }
}
