import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { versionNoteSchema } from "../../views/interviewer-views.ts";
import { findVersionOrRefuse } from "./find-version-or-refuse.ts";
import { publishVersion, refuseSecond } from "./publish-version.ts";

/** Makes a new version that says what an earlier one said. A draft stays as it is. */
export const rollBack = tenantProcedure("interviewer:manage")
  .input(z.object({ version: z.int().positive(), latestVersion: z.int().positive(), note: versionNoteSchema }))
  .output(z.object({ version: z.int() }))
  .mutation(({ ctx, input: { version, latestVersion, note } }) =>
    ctx
      .withOrg(async (tx) => {
        const content = await findVersionOrRefuse(tx, version);
        const { membershipId: actor } = ctx.viewer;
        return publishVersion(tx, { content, note, latestVersion, actor, now: ctx.now(), from: version });
      })
      .catch(refuseSecond),
  );
