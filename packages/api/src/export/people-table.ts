import { listMembers } from "@mockingbird/db";
import { describeMembers } from "../routers/member/describe-members.ts";
import { memberPageInputSchema } from "../views/member-views.ts";
import { exportTable, nextAfterOf } from "./export-table.ts";

export const peopleTable = exportTable({
  capability: "member:read",
  input: memberPageInputSchema,
  header: [
    "id",
    "name",
    "e-mail",
    "external id",
    "role",
    "cohorts",
    "joined (UTC)",
    "last active (UTC)",
    "interviews",
    "removed (UTC)",
  ],
  async read(tx, { now, input: { after: _, pageSize: __, sort, direction, ...filter }, after, take }) {
    const found = await listMembers(tx, filter, { sort, direction }, { after, take, now });
    const members = await describeMembers(tx, found);
    return {
      rows: members.map((member) => [
        member.membershipId,
        member.name,
        member.email,
        member.externalId ?? "",
        member.role,
        member.cohorts.map(({ name }) => name).join("; "),
        member.since,
        member.lastActiveAt ?? "",
        member.interviewCount,
        member.removedAt ?? "",
      ]),
      nextAfter: nextAfterOf(found, take),
    };
  },
});
