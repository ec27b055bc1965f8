import { findMember, readMemberWork } from "@mockingbird/db";
import { DomainError, interviewStatusSchema } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { memberPageOfOneSchema } from "../../views/member-views.ts";
import { describeMembers } from "./describe-members.ts";

/** As many assignments, and interviews, as a person's page shows. */
const itemsMax = 50;

/** One person's page. */
export const get = tenantProcedure("member:read")
  .input(z.object({ membershipId: z.string() }))
  .output(memberPageOfOneSchema)
  .query(({ ctx, input: { membershipId } }) =>
    ctx.withOrg(async (tx) => {
      const record = await findMember(tx, membershipId);
      const [member] = record ? await describeMembers(tx, [record]) : [];
      if (!member) throw new DomainError("NOT_FOUND");
      const { assignments, interviews } = await readMemberWork(tx, membershipId, itemsMax);
      return {
        member,
        assignments: assignments.map(({ groupId, group, dueAt, startedAt, finishedAt, cancelledAt }) => ({
          groupId,
          title: group.title,
          dueAt: dueAt?.toISOString() ?? null,
          startedAt: startedAt?.toISOString() ?? null,
          finishedAt: finishedAt?.toISOString() ?? null,
          cancelledAt: cancelledAt?.toISOString() ?? null,
        })),
        interviews: interviews.map(({ id, status, createdAt, assignment }) => ({
          interviewId: id,
          title: assignment.template.title,
          status: interviewStatusSchema.parse(status),
          createdAt: createdAt.toISOString(),
        })),
      };
    }),
  );
