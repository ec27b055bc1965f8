import { listCohorts } from "@mockingbird/db";
import { cohortPageInputSchema } from "../views/member-views.ts";
import { exportTable, nextAfterOf } from "./export-table.ts";

export const cohortsTable = exportTable({
  capability: "cohort:manage",
  input: cohortPageInputSchema,
  header: ["id", "name", "candidates", "reviewers"],
  async read(tx, { input: { search }, after, take }) {
    const rows = await listCohorts(tx, search, { after, take });
    return {
      rows: rows.map(({ id, name, candidateCount, reviewerCount }) => [id, name, candidateCount, reviewerCount]),
      nextAfter: nextAfterOf(rows, take),
    };
  },
});
