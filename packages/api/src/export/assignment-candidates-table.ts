import { interviewsForStaff, listAssignmentCandidates } from "@mockingbird/db";
import { toAssignmentCandidate } from "../mapping/to-assignment-candidate.ts";
import { findGroupOrRefuse } from "../routers/assignment/find-group-or-refuse.ts";
import { candidatePageInputSchema } from "../views/assignment-views.ts";
import { exportTable, iso, nextAfterOf } from "./export-table.ts";

export const assignmentCandidatesTable = exportTable({
  capability: "assignment:read",
  input: candidatePageInputSchema,
  header: [
    "id",
    "candidate",
    "e-mail",
    "state",
    "attempts used",
    "attempts",
    "opens (UTC)",
    "due (UTC)",
    "own dates",
    "started (UTC)",
    "finished (UTC)",
    "reminded (UTC)",
  ],
  async read(tx, { viewer, now, input: { groupId, state, search }, after, take }) {
    await findGroupOrRefuse(tx, viewer.membershipId, groupId);
    const scope = await interviewsForStaff(tx, viewer.membershipId);
    const filter = { groupId, state, search: search.toLowerCase() };
    const found = await listAssignmentCandidates(tx, scope, filter, { after, take, now });
    return {
      rows: found.map((row) => {
        const { state: reached, attemptsUsed } = toAssignmentCandidate(row, now);
        return [
          row.id,
          row.membership.user.name,
          row.membership.user.email,
          reached,
          attemptsUsed,
          row.attemptsMax,
          iso(row.opensAt),
          iso(row.dueAt),
          row.isExtended,
          iso(row.startedAt),
          iso(row.finishedAt),
          iso(row.remindedAt),
        ];
      }),
      nextAfter: nextAfterOf(found, take),
    };
  },
});
