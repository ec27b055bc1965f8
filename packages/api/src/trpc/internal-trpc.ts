import type { ClockTokenClaims } from "@mockingbird/auth/clock-token";
import type { ServiceTokenClaims } from "@mockingbird/auth/service-token";
import { spendServiceToken, type TenantTx, withOrg } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { initTRPC } from "@trpc/server";
import type { Stripe } from "stripe";
import type { MailSurroundings } from "../mail/load-mail.ts";
import type { MailSettings } from "../mail/post-mail.ts";
import type { EncryptionKeys } from "../secrets/encryption-key.ts";
import type { GeminiSettings } from "../settings/gemini-settings.ts";
import { formatError, withTransportCode } from "./error-mapper.ts";
import type { ProcedureMeta } from "./procedure-meta.ts";

/** A request that the Worker signed: `claims` is what it says, already bound to this very request. */
interface InternalContext {
  claims: ServiceTokenClaims | null;
  /** Set for a request that the Worker's clock started, which is about no interview. */
  clock?: ClockTokenClaims;
  encryptionKeys: EncryptionKeys;
  /** How mails leave, and what stands in them. */
  mails: Omit<MailSurroundings, "now"> & { mail: MailSettings };
  /** How Gemini is asked for feedback, unless the organisation has a key of its own. */
  gemini: GeminiSettings;
  /** How Stripe is asked; null: nothing is billed here. */
  stripe: Stripe | null;
  now: () => Date;
}

const t = initTRPC.context<InternalContext>().meta<ProcedureMeta>().create({ errorFormatter: formatError });

export const internalTrpcRouter = t.router;
export const createInternalCallerFactory = t.createCallerFactory;

const mappedProcedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw withTransportCode(result.error);
  return result;
});

/** A procedure for work that a clock starts, in every organisation. Harmless when it is called twice. */
export const clockProcedure = mappedProcedure.meta({ capability: "clock" }).use(({ ctx, next }) => {
  if (!ctx.clock) throw new DomainError("UNAUTHENTICATED");
  return next();
});

/**
 * A procedure for the Worker, about the interview its token names, in the organisation its token names. The first unit of
 * work spends the token: what is done is done once, and a request that was refused has changed nothing.
 */
export const workerProcedure = mappedProcedure.meta({ capability: "worker" }).use(({ ctx, next }) => {
  const { claims } = ctx;
  if (!claims) throw new DomainError("UNAUTHENTICATED");
  let isSpent = false;
  const claimedOrg = async <T>(work: (tx: TenantTx) => Promise<T>) => {
    const result = await withOrg(claims.org, async (tx) => {
      if (!isSpent) await spend(tx, claims);
      return work(tx);
    });
    isSpent = true;
    return result;
  };
  return next({ ctx: { claims, withOrg: claimedOrg } });
});

async function spend(tx: TenantTx, { jti, exp }: ServiceTokenClaims): Promise<void> {
  const verdict = await spendServiceToken(tx, jti, new Date(exp * 1000));
  if (verdict === "spent") throw new DomainError("UNAUTHENTICATED", "The service token was used before.");
  if (verdict === "unknownOrganization") throw new DomainError("NOT_FOUND");
}
