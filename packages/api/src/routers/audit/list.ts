import { findMemberIdsByName, listAuditEvents, readAuditNames } from "@mockingbird/db";
import { toAuditEvent } from "../../mapping/to-audit-event.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { auditPageInputSchema, auditPageSchema } from "../../views/audit-views.ts";

/** The organisation's audit events, newest first, a page at a time. Names are looked up as they are now. */
export const list = tenantProcedure("audit:read")
  .input(auditPageInputSchema)
  .output(auditPageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { action, actorName, subjectId, from, until, beforeSeq, pageSize } = input;
      const filter = {
        action,
        subjectId,
        actors: actorName ? await findMemberIdsByName(tx, actorName) : undefined,
        from: from === undefined ? undefined : new Date(from),
        until: until === undefined ? undefined : new Date(until),
      };
      // One more than the page holds, to know whether another follows.
      const found = await listAuditEvents(tx, filter, { beforeSeq, take: pageSize + 1 });
      const page = found.slice(0, pageSize);
      const names = await readAuditNames(
        tx,
        page.flatMap(({ actor, subjectId: subject }) => [actor, subject]),
      );
      const nextBeforeSeq = found.length > pageSize ? (page.at(-1)?.seq ?? null) : null;
      return { events: page.map((event) => toAuditEvent(event, names)), nextBeforeSeq };
    }),
  );
