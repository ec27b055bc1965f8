import {
  addConsent,
  findConsent,
  isUniqueViolation,
  readRetentionDays,
  recordAuditEvent,
  type TenantTx,
} from "@mockingbird/db";
import { consentVersion, DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Records that the candidate read that version and agrees. Said again, it changes nothing. */
export const give = tenantProcedure("consent:give")
  .input(z.object({ version: z.int().positive() }))
  .output(z.object({ givenAt: z.iso.datetime() }))
  .mutation(async ({ ctx, input }) => {
    if (input.version !== consentVersion) {
      throw new DomainError("CONSENT_REQUIRED", "The text has changed since you opened it. Read it again and agree.");
    }
    const agree = (tx: TenantTx) => agreeOnce(tx, ctx.viewer.membershipId, ctx.now());
    try {
      return await ctx.withOrg(agree);
    } catch (error) {
      // A second click was first.
      if (isUniqueViolation(error)) return ctx.withOrg(agree);
      throw error;
    }
  });

async function agreeOnce(tx: TenantTx, membershipId: string, givenAt: Date): Promise<{ givenAt: string }> {
  const given = await findConsent(tx, membershipId, consentVersion);
  if (given) return { givenAt: given.givenAt.toISOString() };
  const consent = await addConsent(tx, { membershipId, version: consentVersion, givenAt });
  await recordAuditEvent(tx, {
    actor: membershipId,
    action: "consent:give",
    subjectId: consent.id,
    details: { version: consentVersion, retentionDays: await readRetentionDays(tx) },
  });
  return { givenAt: consent.givenAt.toISOString() };
}
