import { type OwnProfile, saveOwnProfile as saveRow, withSystem } from "@mockingbird/db/system";

/** Changes what a signed-in person says of themselves. Their row is nobody's but the system's. */
export function saveOwnProfile(userId: string, profile: OwnProfile, changed: readonly string[]): Promise<void> {
  const event = { action: "profile:update", details: { changed: changed.join(", ") } };
  return withSystem((tx) => saveRow(tx, userId, profile, event));
}
