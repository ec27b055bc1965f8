import { timeZoneSchema, type Viewer } from "@mockingbird/api/views";
import { cookies } from "next/headers";
import { deviceTimeZoneCookie } from "./device-time-zone-cookie.ts";

/** On whose clocks this person reads dates: the zone that they chose, or their device's, or, until that is known, the organisation's. */
export async function viewerTimeZone({
  timeZone,
  organization,
}: Pick<Viewer, "timeZone" | "organization">): Promise<string> {
  if (timeZone !== null) return timeZone;
  const said = (await cookies()).get(deviceTimeZoneCookie)?.value;
  return timeZoneSchema.safeParse(said).data ?? organization.timeZone;
}
