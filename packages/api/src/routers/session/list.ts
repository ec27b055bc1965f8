import { listOwnSessions } from "../../sign-in/own-sessions.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { ownSessionSchema } from "../../views/own-session.ts";

/** The browsers in which the person is signed in, in both apps, the last used first. */
export const list = tenantProcedure("session:manage")
  .output(ownSessionSchema.array())
  .query(({ ctx }) => listOwnSessions(ctx.viewer.userId, ctx.sessionId, ctx.now()));
