import type { TenantTx } from "../tenant/tenant-tx.ts";

type Turn = { seq: number; speaker: string; text: string; startMs: number; endMs: number; interrupted: boolean };

/** The turns of an interview in reading order. */
export function listTurns(tx: TenantTx, interviewId: string) {
  return tx.transcriptTurn.findMany({ where: { interviewId }, orderBy: { seq: "asc" } });
}

export async function addTurns(tx: TenantTx, interviewId: string, turns: Turn[]): Promise<void> {
  if (turns.length === 0) return;
  await tx.transcriptTurn.createMany({ data: turns.map((turn) => ({ orgId: tx.orgId, interviewId, ...turn })) });
}

/** Claims the one submission an interview may have. A second claim is a unique violation, which ends its transaction. */
export async function claimSubmission(tx: TenantTx, interviewId: string, bodyHash: string): Promise<void> {
  await tx.transcriptSubmission.create({ data: { orgId: tx.orgId, interviewId, bodyHash } });
}
