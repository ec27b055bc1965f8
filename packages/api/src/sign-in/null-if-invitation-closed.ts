import { errorCodeOf } from "../trpc/error-mapper.ts";

/** Lets a page say in its own words that an invitation is closed; every other error goes on. */
export function nullIfInvitationClosed(error: unknown): null {
  if (errorCodeOf(error) === "INVITATION_CLOSED") return null;
  throw error;
}
