import { type AuthApp, idleSince } from "@mockingbird/auth/next-auth";
import { listUnendedSessions, type SystemTx, withSystem } from "@mockingbird/db/system";
import { DomainError } from "@mockingbird/domain";
import { authAppSchema, type OwnSession } from "../views/own-session.ts";
import { endSession } from "./sessions.ts";

async function listUsable(tx: SystemTx, userId: string, now: Date) {
  const sessions = await listUnendedSessions(tx, userId, now);
  return sessions
    .map((session) => ({ ...session, app: authAppSchema.parse(session.app) satisfies AuthApp }))
    .filter(({ app, lastSeenAt }) => lastSeenAt > idleSince(app, now));
}

/** Where a person is signed in, in both apps, the last used first. */
export function listOwnSessions(userId: string, currentId: string, now: Date): Promise<OwnSession[]> {
  return withSystem(async (tx) =>
    (await listUsable(tx, userId, now)).map(({ id, app, device, createdAt, lastSeenAt }) => ({
      sessionId: id,
      app,
      device,
      signedInAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isCurrent: id === currentId,
    })),
  );
}

/** Ends one session of a person; one that is somebody else's, or over, does not exist for them. */
export function endOwnSession(userId: string, sessionId: string, now: Date): Promise<void> {
  return withSystem(async (tx) => {
    const own = await listUsable(tx, userId, now);
    if (!own.some(({ id }) => id === sessionId)) throw new DomainError("NOT_FOUND");
    await endSession(tx, sessionId, "session:revoke", now);
  });
}

/** Ends every session of a person, in both apps, those that were idle for too long too. */
export function endAllOwnSessions(userId: string, now: Date): Promise<void> {
  return withSystem(async (tx) => {
    for (const { id } of await listUnendedSessions(tx, userId, now)) await endSession(tx, id, "session:revoke", now);
  });
}
