import { listInterviewerVersions, listMemberNames } from "@mockingbird/db";
import { z } from "zod";
import { toInterviewerVersionRow } from "../../mapping/to-interviewer-version.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { interviewerVersionPageSchema, interviewerVersionsPageSize } from "../../views/interviewer-views.ts";

/** What was published so far, by whom, and why. */
export const listVersions = tenantProcedure("interviewer:read")
  .input(z.object({ before: z.int().positive().nullable().default(null) }))
  .output(interviewerVersionPageSchema)
  .query(({ ctx, input: { before } }) =>
    ctx.withOrg(async (tx) => {
      const rows = await listInterviewerVersions(tx, before, interviewerVersionsPageSize + 1);
      const shown = rows.slice(0, interviewerVersionsPageSize);
      const names = await listMemberNames(
        tx,
        shown.flatMap(({ createdById }) => createdById ?? []),
      );
      return {
        versions: shown.map((row) => toInterviewerVersionRow(row, names)),
        nextBefore: rows.length > shown.length ? (shown.at(-1)?.version ?? null) : null,
      };
    }),
  );
