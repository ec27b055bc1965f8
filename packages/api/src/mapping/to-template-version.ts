import { type TemplateVersion, templateVersionSchema } from "@mockingbird/domain";

/** A version of a template, which the database keeps in parts as JSON. A row that holds anything else is corrupt and throws. */
export function toTemplateVersion(row: unknown): TemplateVersion {
  return templateVersionSchema.parse(row);
}

/** How many questions one interview asks. */
export function countQuestions({ questions, drawCount }: Pick<TemplateVersion, "questions" | "drawCount">): number {
  return questions.filter(({ isAlways }) => isAlways).length + drawCount;
}
