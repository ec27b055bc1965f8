import { createHash } from "node:crypto";
import { recordAuditEvent, saveLogo } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { cleanLogo, logoBytesMax } from "../../organization/logo/clean-logo.ts";
import { LogoRefusedError } from "../../organization/logo/logo-image.ts";
import { logoPathOf } from "../../organization/logo-path.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

const base64CharactersMax = Math.ceil(logoBytesMax / 3) * 4;

/** Sets the logo from the bytes of a picture. What is kept and shown is made anew from its pixels. */
export const setLogo = tenantProcedure("settings:manage")
  .input(
    z.object({ content: z.base64().max(base64CharactersMax, `A logo may have at most ${logoBytesMax / 1000} kB.`) }),
  )
  .output(z.object({ logoPath: z.string(), width: z.int(), height: z.int() }))
  .mutation(({ ctx, input }) => {
    const { contentType, bytes, width, height } = readLogo(input.content);
    const hash = createHash("sha256").update(bytes).digest("base64url");
    return ctx.withOrg(async (tx) => {
      await saveLogo(tx, { contentType, content: Buffer.from(bytes).toString("base64"), hash }, ctx.now());
      const event = { actor: ctx.viewer.membershipId, action: "organization:set-logo", subjectId: tx.orgId };
      await recordAuditEvent(tx, { ...event, details: { contentType, width, height, bytes: bytes.length } });
      return { logoPath: logoPathOf(tx.orgId, hash), width, height };
    });
  });

function readLogo(content: string) {
  try {
    return cleanLogo(new Uint8Array(Buffer.from(content, "base64")));
  } catch (error) {
    throw error instanceof LogoRefusedError ? new DomainError("INVALID_INPUT", error.message) : error;
  }
}
