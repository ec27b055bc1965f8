import { countDoorUses, forgetClosedDoors, withSystem } from "@mockingbird/db/system";

const forgetEveryMs = 5 * 60 * 1000;

/**
 * What rate-limiter-flexible's Prisma store needs of a client. The store itself deletes an expired row and then writes
 * another in two transactions; here reading and writing are one, which belongs to the role that may, and SQLite's one
 * writer is asked once.
 */
export function createDoorStore() {
  let forgetAt = 0;
  return {
    RateLimiterFlexible: {
      upsert: async ({ create }: { create: { key: string; points: number; expire: Date } }) => {
        const now = new Date();
        const isTimeToForget = now.getTime() >= forgetAt;
        if (isTimeToForget) forgetAt = now.getTime() + forgetEveryMs;
        return withSystem(async (tx) => {
          if (isTimeToForget) await forgetClosedDoors(tx, now);
          return countDoorUses(tx, create, now);
        });
      },
      /** A count that has run out is begun anew by `upsert`. */
      deleteMany: async () => ({ count: 0 }),
    },
  };
}
