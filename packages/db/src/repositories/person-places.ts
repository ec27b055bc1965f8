import type { SystemTx } from "../tenant/tenant-tx.ts";

/** A person with every place they have or had, and the browsers they are signed in with. */
export function findPersonWithPlaces(tx: SystemTx, userId: string) {
  return tx.user.findUnique({
    where: { id: userId },
    include: {
      memberships: { select: { orgId: true, id: true }, orderBy: [{ createdAt: "asc" }, { orgId: "asc" }] },
      authSessions: {
        orderBy: { createdAt: "asc" },
        select: {
          app: true,
          method: true,
          device: true,
          createdAt: true,
          lastSeenAt: true,
          expiresAt: true,
          revokedAt: true,
        },
      },
    },
  });
}
