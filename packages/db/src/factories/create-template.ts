import type { TemplateVersion } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";

export type TemplateInput = {
  orgId: string;
  id?: string;
  title?: string;
  /** Asked always, in this order. */
  questions?: string[];
} & Partial<Omit<TemplateVersion, "questions">>;

/** A template with its first version, which asks one question and is graded, unless told otherwise. */
export async function createTemplate(tx: SystemTx, given: TemplateInput) {
  const { orgId, id, title = "First interview", questions = ["What brings you here?"], ...version } = given;
  const template = await tx.template.create({ data: { orgId, title, ...(id && { id }) } });
  const { id: versionId } = await tx.templateVersion.create({
    data: {
      orgId,
      id: `${template.id}-v1`,
      templateId: template.id,
      version: 1,
      role: title,
      questions: questions.map((text, index) => ({ id: `q${index + 1}`, text, isAlways: true })),
      drawCount: 0,
      followUpDepth: 1,
      rubric: { criteria: [] },
      durationSeconds: 900,
      isGraded: true,
      ...version,
    },
  });
  return { ...template, versionId };
}
