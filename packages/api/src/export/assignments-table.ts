import { countAssignments, interviewsForStaff, listAssignmentGroups } from "@mockingbird/db";
import { assignmentPageInputSchema } from "../views/assignment-views.ts";
import { exportTable, iso, nextAfterOf } from "./export-table.ts";

export const assignmentsTable = exportTable({
  capability: "assignment:read",
  input: assignmentPageInputSchema,
  header: [
    "id",
    "title",
    "template",
    "cohort",
    "opens (UTC)",
    "due (UTC)",
    "attempts",
    "candidates",
    "started",
    "finished",
    "overdue",
    "made (UTC)",
    "taken back (UTC)",
  ],
  async read(tx, { viewer, now, input: { after: _, pageSize: __, ...filter }, after, take }) {
    const scope = await interviewsForStaff(tx, viewer.membershipId);
    const groups = await listAssignmentGroups(tx, scope, filter, { after, take, now });
    const counts = await countAssignments(tx, scope, groups, now);
    return {
      rows: groups.map((group) => {
        const count = counts.get(group.id);
        return [
          group.id,
          group.title,
          group.template.title,
          group.cohort?.name ?? "",
          iso(group.opensAt),
          iso(group.dueAt),
          group.attemptsMax,
          count?.candidates ?? 0,
          count?.started ?? 0,
          count?.finished ?? 0,
          count?.overdue ?? 0,
          iso(group.createdAt),
          iso(group.cancelledAt),
        ];
      }),
      nextAfter: nextAfterOf(groups, take),
    };
  },
});
