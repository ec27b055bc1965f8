import {
  changeCohortMembers,
  filterCandidates,
  findCohort,
  giveCohortAssignmentsToMany,
  recordAuditEvent,
} from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

const candidatesMax = 2000;

/** Says which candidates are in a cohort: these, and nobody else who is here. */
export const setMembers = tenantProcedure("cohort:manage")
  .input(z.object({ cohortId: z.string(), membershipIds: z.array(z.string()).max(candidatesMax) }))
  .output(z.object({ candidateCount: z.int() }))
  .mutation(({ ctx, input: { cohortId, membershipIds } }) =>
    ctx.withOrg(async (tx) => {
      const cohort = await findCohort(tx, cohortId);
      if (!cohort) throw new DomainError("NOT_FOUND");
      const wanted = new Set(membershipIds);
      const candidates = await filterCandidates(tx, [...wanted]);
      if (candidates.size !== wanted.size) throw new DomainError("NOT_FOUND");
      const before = new Set(cohort.members.map(({ membershipId }) => membershipId));
      const added = [...wanted].filter((id) => !before.has(id));
      const removed = [...before].filter((id) => !wanted.has(id));
      if (added.length + removed.length > 0) {
        await changeCohortMembers(tx, cohortId, { added, removed });
        await giveCohortAssignmentsToMany(tx, added, [cohortId], ctx.now());
        const event = { actor: ctx.viewer.membershipId, action: "cohort:set-members", subjectId: cohortId };
        await recordAuditEvent(tx, { ...event, details: { added: added.length, removed: removed.length } });
      }
      return { candidateCount: wanted.size };
    }),
  );
