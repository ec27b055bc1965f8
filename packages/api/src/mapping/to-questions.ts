import { questionSchema } from "@mockingbird/domain";
import { z } from "zod";

const questionsSchema = z.array(questionSchema);

/** The questions of a template, which the database keeps as JSON. */
export function toQuestions(json: unknown): string[] {
  return questionsSchema.parse(json);
}
