import { recordAuditEventIn, type SystemTx, setActiveOrganization } from "@mockingbird/db/system";

/**
 * Moves a session to another organisation of its person. Only the one they come to writes it down: where else somebody
 * belongs is none of the other's business.
 */
export async function switchSession(
  tx: SystemTx,
  session: { id: string; userId: string; app: string },
  orgId: string,
): Promise<void> {
  const { id, userId, app } = session;
  await setActiveOrganization(tx, id, orgId);
  await recordAuditEventIn(tx, orgId, { userId, action: "organization:switch", subjectId: id, details: { app } });
}
