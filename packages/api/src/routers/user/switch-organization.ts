import { withSystem } from "@mockingbird/db/system";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { loadViewer } from "../../sign-in/load-viewer.ts";
import { switchSession } from "../../sign-in/switch-session.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { viewerSchema } from "../../views/viewer.ts";

/**
 * Moves this session to another organisation of the same person. The only procedure that is told an organisation,
 * because choosing one is what it does; one that this app would not let them into does not exist for them.
 */
export const switchOrganization = tenantProcedure("profile:read")
  .input(z.object({ organizationId: z.string() }))
  .output(viewerSchema)
  .mutation(async ({ ctx, input }) => {
    if (!ctx.viewer.organizations.some(({ id }) => id === input.organizationId)) throw new DomainError("NOT_FOUND");
    if (input.organizationId === ctx.viewer.organization.id) return ctx.viewer;
    const session = { id: ctx.sessionId, userId: ctx.viewer.userId, app: ctx.app };
    await withSystem((tx) => switchSession(tx, session, input.organizationId));
    const viewer = await loadViewer(ctx.sessionId, ctx.app, ctx.now());
    if (!viewer) throw new DomainError("UNAUTHENTICATED");
    return viewer;
  });
