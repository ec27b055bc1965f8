import type { CloseReason } from "@mockingbird/proto";
import type { Settings } from "../env.ts";
import type { OrganizationPlace } from "../organization-gate/organization-place.ts";
import { admitInterview } from "./admit-interview.ts";
import type { ClientAttachment } from "./client-channel.ts";
import { standingEverySeconds } from "./confirm-standing.ts";
import type { Stores } from "./open-stores.ts";

/** How often the place among the organisation's live interviews is renewed. */
export const placeEverySeconds = 40;

/**
 * Begins an interview that has not begun yet: once it may, everything that will bring it to its end is stored at once.
 * Answers why it may not.
 */
export async function beginInterview(
  settings: Settings,
  place: OrganizationPlace,
  { records, deadlines }: Stores,
  attachment: ClientAttachment,
): Promise<CloseReason | undefined> {
  const admission = await admitInterview(settings, place, attachment);
  if ("refusal" in admission) return admission.refusal;
  const { record } = admission;
  records.put(record);
  deadlines.set("duration", record.liveAtMs + record.durationSeconds * 1000);
  deadlines.set("place", record.liveAtMs + placeEverySeconds * 1000);
  deadlines.set("standing", record.liveAtMs + standingEverySeconds * 1000);
  deadlines.set("markLive", record.liveAtMs);
  return undefined;
}
