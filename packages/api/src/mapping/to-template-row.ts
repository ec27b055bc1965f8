import type { TemplateRecord } from "@mockingbird/db";
import type { TemplateRow } from "../views/template-views.ts";
import { newestVersionOf } from "./newest-version-of.ts";
import { countQuestions } from "./to-template-version.ts";

export function toTemplateRow(
  template: TemplateRecord,
  uses: Pick<TemplateRow, "assignmentCount" | "interviews">,
): TemplateRow {
  const { version, content } = newestVersionOf(template);
  return {
    templateId: template.id,
    title: template.title,
    role: content.role,
    isGraded: content.isGraded,
    questionCount: countQuestions(content),
    bankCount: content.questions.filter(({ isAlways }) => !isAlways).length,
    durationSeconds: content.durationSeconds,
    version,
    createdAt: template.createdAt.toISOString(),
    archivedAt: template.archivedAt?.toISOString() ?? null,
    ...uses,
  };
}
