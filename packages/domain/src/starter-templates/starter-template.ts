import type { OrganizationKind } from "../organization.ts";
import type { TemplateQuestion, TemplateVersion } from "../template-version.ts";

/** A template to begin from. It belongs to nobody: what an organisation makes of it is its own. */
export interface StarterTemplate {
  id: string;
  /** Whom it was written for; others may use it too. */
  kind: OrganizationKind;
  title: string;
  /** When to choose it. */
  summary: string;
  content: TemplateVersion;
}

/** Questions in the order in which they are asked: "always", or in the "bank" that some are drawn from. */
export function listQuestions(...questions: ["always" | "bank", string][]): TemplateQuestion[] {
  return questions.map(([place, text], index) => ({ id: `q${index + 1}`, text, isAlways: place === "always" }));
}
