import { z } from "zod";
import { planImport } from "../../people-import/plan-import.ts";
import { readImportState } from "../../people-import/read-import-state.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { importPreviewSchema, importRowsSchema } from "../../views/people-import-views.ts";

/** What bringing these rows in would do. It changes nothing, but is asked like a change, because people do not fit into an address. */
export const preview = tenantProcedure("invitation:manage")
  .input(z.object({ rows: importRowsSchema }))
  .output(importPreviewSchema)
  .mutation(({ ctx, input: { rows } }) =>
    ctx.withOrg(async (tx) => {
      const { results, newCohorts } = planImport(rows, await readImportState(tx, rows, ctx.now()));
      return { results, newCohorts: newCohorts.map(({ name }) => name) };
    }),
  );
