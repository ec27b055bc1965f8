import { type TenantTx, withOrg } from "@mockingbird/db";
import { type Capability, DomainError, roleCan } from "@mockingbird/domain";
import { initTRPC } from "@trpc/server";
import { formatError, withTransportCode } from "./error-mapper.ts";
import type { PersonContext } from "./person-context.ts";
import type { ProcedureMeta } from "./procedure-meta.ts";

const t = initTRPC.context<PersonContext>().meta<ProcedureMeta>().create({ errorFormatter: formatError });

export const personRouter = t.router;
export const createPersonCallerFactory = t.createCallerFactory;

const mappedProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw withTransportCode(result.error);
  return result;
});

/** A procedure for anybody, signed in or not. It has no way to the database of its own. */
export const publicProcedure = mappedProcedure.meta({ capability: "public" });

/**
 * A procedure for somebody whose role in their active organisation has `capability`. `ctx.withOrg` is its only way to the
 * database, and is bound to that organisation.
 */
export function tenantProcedure(capability: Capability) {
  return mappedProcedure.meta({ capability }).use(({ ctx, next }) => {
    if (!ctx.session) throw new DomainError("UNAUTHENTICATED");
    const { id: sessionId, viewer } = ctx.session;
    if (!roleCan(viewer.role, capability)) throw new DomainError("FORBIDDEN");
    const ownOrg = <T>(work: (tx: TenantTx) => Promise<T>) => withOrg(viewer.organization.id, work);
    return next({ ctx: { viewer, sessionId, withOrg: ownOrg } });
  });
}
