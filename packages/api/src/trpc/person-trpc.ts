import { type TenantTx, withOrg } from "@mockingbird/db";
import { type Capability, DomainError, memberCan, type RateLimitPer } from "@mockingbird/domain";
import { initTRPC } from "@trpc/server";
import { takeTurns } from "../rate-limits/take-turns.ts";
import { refuseNul } from "../rules/refuse-nul.ts";
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
 * A procedure for somebody whose place in their active organisation has `capability`. `ctx.withOrg` is its only way to the
 * database, and is bound to that organisation; `ctx.sendQueuedMails` sends afterwards what `queueMail` wrote there. Each call counts for the account and the organisation; `also` are stricter
 * limits of this procedure.
 */
export function tenantProcedure(
  capability: Capability,
  also: { perAccount?: RateLimitPer<"account">; perOrganization?: RateLimitPer<"organization"> } = {},
) {
  return mappedProcedure.meta({ capability }).use(async ({ ctx, next, getRawInput }) => {
    if (!ctx.session) throw new DomainError("UNAUTHENTICATED");
    const { id: sessionId, viewer } = ctx.session;
    if (!memberCan(viewer, capability)) throw new DomainError("FORBIDDEN");
    refuseNul(await getRawInput());
    const { id: orgId } = viewer.organization;
    await Promise.all([takeTurns("callsByAccount", viewer.userId), takeTurns("callsByOrganization", orgId)]);
    if (also.perAccount) await takeTurns(also.perAccount, viewer.userId);
    if (also.perOrganization) await takeTurns(also.perOrganization, orgId);
    const ownOrg = <T>(work: (tx: TenantTx) => Promise<T>) => withOrg(orgId, work);
    const sendQueuedMails = () => ctx.startSending(orgId);
    return next({ ctx: { viewer, sessionId, withOrg: ownOrg, sendQueuedMails } });
  });
}
