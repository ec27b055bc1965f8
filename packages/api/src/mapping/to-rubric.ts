import { type Rubric, rubricSchema } from "@mockingbird/domain";

/** A rubric, which the database keeps as JSON. */
export function toRubric(json: unknown): Rubric {
  return rubricSchema.parse(json);
}
