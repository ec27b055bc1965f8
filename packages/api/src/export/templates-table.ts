import { findTemplate, listTemplates } from "@mockingbird/db";
import { newestVersionOf } from "../mapping/newest-version-of.ts";
import { templatePageInputSchema } from "../views/template-views.ts";
import { exportTable, iso, nextAfterOf } from "./export-table.ts";

export const templatesTable = exportTable({
  capability: "template:read",
  input: templatePageInputSchema,
  header: [
    "id",
    "title",
    "role",
    "version",
    "questions",
    "drawn",
    "criteria",
    "minutes",
    "graded",
    "made (UTC)",
    "archived (UTC)",
  ],
  async read(tx, { input: { after: _, pageSize: __, ...filter }, after, take }) {
    const last = after === null ? null : await findTemplate(tx, after);
    const behind = last && { createdAt: last.createdAt, templateId: last.id };
    const found = await listTemplates(tx, filter, { after: behind, take });
    return {
      rows: found.map((template) => {
        const { version, content } = newestVersionOf(template);
        return [
          template.id,
          template.title,
          content.role,
          version,
          content.questions.length,
          content.drawCount,
          content.rubric.criteria.length,
          Math.round(content.durationSeconds / 60),
          content.isGraded,
          iso(template.createdAt),
          iso(template.archivedAt),
        ];
      }),
      nextAfter: nextAfterOf(found, take),
    };
  },
});
