import { type AuthApp, idleSince, type NewSession } from "@mockingbird/auth/next-auth";
import {
  createAuthSession,
  findOpenSession,
  forgetExpiredSessions,
  noteSessionSeen,
  recordAuditEventIn,
  revokeAuthSession,
  type SystemTx,
} from "@mockingbird/db/system";
import { sessionSeenEverySeconds } from "@mockingbird/domain";

/** The session's row with its person, while it may be used: not revoked, and within both of its ends. */
export function findUsableSession(tx: SystemTx, sessionId: string, app: AuthApp, now: Date) {
  return findOpenSession(tx, sessionId, app, { now, idleSince: idleSince(app, now) });
}

/** Moves the idle end on. Noted once a minute, not on every request. */
export async function noteUse(tx: SystemTx, sessionId: string, now: Date): Promise<void> {
  await noteSessionSeen(tx, sessionId, now, new Date(now.getTime() - sessionSeenEverySeconds * 1000));
}

/** Opens a session in place of the one that this browser had, whosever that was. */
export async function openSession(tx: SystemTx, session: NewSession, earlierSessionId: string | null): Promise<void> {
  if (earlierSessionId !== null) await endSession(tx, earlierSessionId, "session:replace", new Date());
  await forgetExpiredSessions(tx, session.userId, new Date());
  await createAuthSession(tx, session);
  const { id, userId, app, activeOrgId, method } = session;
  await recordAuditEventIn(tx, activeOrgId, {
    userId,
    action: "session:sign-in",
    subjectId: id,
    details: { app, method },
  });
}

/** Ends a session that had not ended, and writes down why in the organisation that it was in. */
export async function endSession(
  tx: SystemTx,
  sessionId: string,
  action: "session:sign-out" | "session:replace" | "session:revoke",
  now: Date,
): Promise<void> {
  const session = await revokeAuthSession(tx, sessionId, now);
  if (!session) return;
  const { userId, app, activeOrgId } = session;
  await recordAuditEventIn(tx, activeOrgId, { userId, action, subjectId: sessionId, details: { app } });
}
