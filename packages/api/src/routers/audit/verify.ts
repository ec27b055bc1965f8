import { verifyAuditChain } from "@mockingbird/db";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { auditVerdictSchema } from "../../views/audit-views.ts";

/** Follows the organisation's whole chain of audit events. A mutation only so that no page asks for it by itself. */
export const verify = tenantProcedure("audit:read")
  .output(auditVerdictSchema)
  .mutation(({ ctx }) => verifyAuditChain(ctx.withOrg));
