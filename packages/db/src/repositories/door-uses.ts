import type { SystemTx } from "../tenant/tenant-tx.ts";

/** Adds `points` to what is counted under a key, or begins a new count until `expire` when the last has run out. */
export async function countDoorUses(tx: SystemTx, uses: { key: string; points: number; expire: Date }, now: Date) {
  const { key, points, expire } = uses;
  const counted = await tx.rateLimiterFlexible.findUnique({ where: { key } });
  const runs = counted?.expire && counted.expire > now;
  return tx.rateLimiterFlexible.upsert({
    where: { key },
    create: uses,
    update: runs ? { points: { increment: points } } : { points, expire },
  });
}

/** Forgets the counts that have run out, and with them who used a door. */
export async function forgetClosedDoors(tx: SystemTx, now: Date): Promise<void> {
  await tx.rateLimiterFlexible.deleteMany({ where: { expire: { lte: now } } });
}
