import { isVersionUsed, listMemberNames, listTemplateVersions, type TenantTx } from "@mockingbird/db";
import { z } from "zod";
import { newestVersionOf } from "../../mapping/newest-version-of.ts";
import { templateRevision } from "../../rules/template-revision.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { templateSchema, templateVersionsListedMax } from "../../views/template-views.ts";
import type { Viewer } from "../../views/viewer.ts";
import { countInterviews } from "./count-uses.ts";
import { findTemplateOrRefuse, findVersionOrRefuse } from "./find-template-or-refuse.ts";

/** A template with the version that is asked for, or its newest. */
export const get = tenantProcedure("template:read")
  .input(z.object({ templateId: z.string(), version: z.int().positive().optional() }))
  .output(templateSchema)
  .query(({ ctx, input: { templateId, version } }) =>
    ctx.withOrg(async (tx) => {
      const template = await findTemplateOrRefuse(tx, templateId);
      const { title, createdAt, archivedAt } = template;
      const newest = newestVersionOf(template);
      const isOther = version !== undefined && version !== newest.version;
      return {
        templateId,
        title,
        createdAt: createdAt.toISOString(),
        archivedAt: archivedAt?.toISOString() ?? null,
        version: version ?? newest.version,
        content: isOther ? await findVersionOrRefuse(tx, templateId, version) : newest.content,
        latestVersion: newest.version,
        revision: templateRevision({ title, version: newest.version, content: newest.content }),
        isUsed: await isVersionUsed(tx, newest.id),
        versions: await readVersionRows(tx, ctx.viewer, templateId),
      };
    }),
  );

async function readVersionRows(tx: TenantTx, viewer: Viewer, templateId: string) {
  const versions = await listTemplateVersions(tx, templateId, templateVersionsListedMax);
  const names = await listMemberNames(
    tx,
    versions.flatMap(({ createdById }) => createdById ?? []),
  );
  const rows = [];
  for (const { id, version, createdAt, createdById } of versions) {
    const interviews = await countInterviews(tx, viewer, [id]);
    const createdByName = names.get(createdById ?? "") ?? null;
    rows.push({ version, createdAt: createdAt.toISOString(), createdByName, interviews });
  }
  return rows;
}
