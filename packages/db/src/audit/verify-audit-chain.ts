import { findAuditHead, readAuditStretch } from "../repositories/audit-page.ts";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import { type BrokenSeal, compareWithHead, emptyChain, followChain } from "./find-broken-seal.ts";

const stretchEvents = 1_000;

/**
 * Follows an organisation's chain of audit events from its first to its last, a thousand at a time, while others may add
 * to it. The head is read together with the last stretch, so what was added meanwhile is not taken for a forgery.
 */
export async function verifyAuditChain(
  withOwnOrg: <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>,
): Promise<{ events: number; broken: BrokenSeal | null }> {
  let end = emptyChain;
  for (;;) {
    const { events, head } = await withOwnOrg(async (tx) => ({
      events: await readAuditStretch(tx, { afterSeq: end.seq, take: stretchEvents }),
      head: await findAuditHead(tx),
    }));
    const followed = followChain(end, events);
    if ("broken" in followed) return { events: end.seq, broken: followed.broken };
    end = followed.end;
    if (events.length < stretchEvents) return { events: end.seq, broken: compareWithHead(end, head) ?? null };
  }
}
