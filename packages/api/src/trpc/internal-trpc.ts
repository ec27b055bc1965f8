import type { ServiceTokenClaims } from "@mockingbird/auth/service-token";
import { type TenantTx, withOrg } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { initTRPC } from "@trpc/server";
import { formatError, withTransportCode } from "./error-mapper.ts";
import type { ProcedureMeta } from "./procedure-meta.ts";

/** A request that the Worker signed: `claims` is what it says, already bound to this very request. */
interface InternalContext {
  claims: ServiceTokenClaims | null;
  now: () => Date;
}

const t = initTRPC.context<InternalContext>().meta<ProcedureMeta>().create({ errorFormatter: formatError });

export const internalTrpcRouter = t.router;
export const createInternalCallerFactory = t.createCallerFactory;

/** A procedure for the Worker, about the interview its token names, in the organisation its token names. */
export const workerProcedure = t.procedure
  .use(async ({ next }) => {
    const result = await next();
    if (!result.ok) throw withTransportCode(result.error);
    return result;
  })
  .meta({ capability: "worker" })
  .use(({ ctx, next }) => {
    const { claims } = ctx;
    if (!claims) throw new DomainError("UNAUTHENTICATED");
    const claimedOrg = <T>(work: (tx: TenantTx) => Promise<T>) => withOrg(claims.org, work);
    return next({ ctx: { claims, withOrg: claimedOrg } });
  });
