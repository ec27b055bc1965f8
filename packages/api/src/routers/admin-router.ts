import { personRouter } from "../trpc/person-trpc.ts";
import { getTranscript } from "./interview/get-transcript.ts";
import { list } from "./interview/list.ts";
import { retryDelivery } from "./interview/retry-delivery.ts";
import { getMonth } from "./usage/get-month.ts";
import { getProfile } from "./user/get-profile.ts";
import { switchOrganization } from "./user/switch-organization.ts";

/** What the staff's console may ask. */
export const adminRouter = personRouter({
  user: { getProfile, switchOrganization },
  interview: { list, getTranscript, retryDelivery },
  usage: { getMonth },
});
export type AdminRouter = typeof adminRouter;
