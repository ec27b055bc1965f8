import {
  addTemplateVersion,
  changeTemplateVersion,
  isVersionUsed,
  recordAuditEvent,
  type TenantTx,
  updateTemplate,
} from "@mockingbird/db";
import { canonicalJson, DomainError, type TemplateVersion } from "@mockingbird/domain";
import { z } from "zod";
import { newestVersionOf } from "../../mapping/newest-version-of.ts";
import { templateRevision } from "../../rules/template-revision.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { templateInputSchema } from "../../views/template-views.ts";
import { findTemplateOrRefuse } from "./find-template-or-refuse.ts";

/**
 * Saves what was changed of the template as `revision` shows it: in its newest version while no interview was made with
 * that, otherwise as the next version, so that attempts keep what they were asked.
 */
export const save = tenantProcedure("template:manage")
  .input(templateInputSchema.extend({ templateId: z.string(), revision: z.string().max(100) }))
  .output(z.object({ version: z.int(), isNewVersion: z.boolean(), revision: z.string() }))
  .mutation(({ ctx, input: { templateId, revision, title, content } }) =>
    ctx.withOrg(async (tx) => {
      const template = await findTemplateOrRefuse(tx, templateId);
      const newest = newestVersionOf(template);
      const before = templateRevision({ title: template.title, version: newest.version, content: newest.content });
      if (before !== revision) throw new DomainError("EDITED_MEANWHILE");
      if (template.archivedAt)
        throw new DomainError("INVALID_INPUT", "It is archived. Restore it before you change it.");
      const actor = ctx.viewer.membershipId;
      const isRenamed = template.title !== title;
      if (isRenamed) await updateTemplate(tx, templateId, { title });
      const isChanged = canonicalJson(newest.content) !== canonicalJson(content);
      const version = isChanged ? await keepContent(tx, { templateId, newest, content, actor }) : newest.version;
      const isNewVersion = version !== newest.version;
      if (isRenamed || isChanged) {
        const details = { version, isNewVersion, isRenamed };
        await recordAuditEvent(tx, { actor, action: "template:save", subjectId: templateId, details });
      }
      return { version, isNewVersion, revision: templateRevision({ title, version, content }) };
    }),
  );

interface Change {
  templateId: string;
  newest: { id: string; version: number };
  content: TemplateVersion;
  actor: string;
}

/** Answers the version that has the content now. Whether an interview was made with one still holds when it is written. */
async function keepContent(tx: TenantTx, { templateId, newest, content, actor }: Change): Promise<number> {
  if (!(await isVersionUsed(tx, newest.id))) {
    await changeTemplateVersion(tx, newest.id, content);
    return newest.version;
  }
  const version = newest.version + 1;
  await addTemplateVersion(tx, { templateId, version, createdById: actor, content });
  return version;
}
