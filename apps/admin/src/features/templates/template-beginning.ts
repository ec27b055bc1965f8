import type { TemplateInput } from "@mockingbird/api/views";
import { starterTemplates } from "@mockingbird/domain/starter-templates";

/** An empty one: a question to fill in, nothing scored. */
const blank: TemplateInput = {
  title: "",
  content: {
    role: "",
    questions: [{ id: "q1", text: "", isAlways: true }],
    drawCount: 0,
    followUpDepth: 1,
    rubric: { criteria: [] },
    durationSeconds: 15 * 60,
    isGraded: true,
  },
};

/** What a new template begins from; `null` for a name that the library does not have. */
export function findTemplateBeginning(id: string): { id: string; template: TemplateInput } | null {
  if (id === "blank") return { id, template: blank };
  const starter = starterTemplates.find((candidate) => candidate.id === id);
  return starter ? { id, template: { title: starter.title, content: starter.content } } : null;
}
