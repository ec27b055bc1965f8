import { z } from "zod";
import { questionSchema } from "./interviewer-config.ts";
import { interviewDurationSecondsMax, interviewDurationSecondsMin } from "./limits.ts";
import { itemIdSchema, rubricSchema } from "./rubric.ts";

export const templateQuestionsMax = 50;
export const followUpDepthMax = 3;

export const templateQuestionSchema = z.object({
  id: itemIdSchema,
  text: questionSchema,
  /** Asked in every interview; otherwise it is in the bank that some are drawn from. */
  isAlways: z.boolean(),
});
export type TemplateQuestion = z.infer<typeof templateQuestionSchema>;

/** What one version of a template asks and how it is scored. */
export const templateVersionSchema = z
  .object({
    role: z.string().trim().min(1, "Say what the interview is for.").max(120, "Keep it under 120 characters."),
    questions: z
      .array(templateQuestionSchema)
      .min(1, "Add at least one question.")
      .max(templateQuestionsMax, `A template has at most ${templateQuestionsMax} questions.`),
    /** How many of the bank each interview asks. */
    drawCount: z.int().min(0),
    /** Follow-up questions after one answer, at most. */
    followUpDepth: z.int().min(0).max(followUpDepthMax),
    rubric: rubricSchema,
    durationSeconds: z
      .int("Give whole seconds.")
      .min(interviewDurationSecondsMin, "An interview takes at least a minute.")
      .max(interviewDurationSecondsMax, "An interview takes at most an hour."),
    isGraded: z.boolean(),
  })
  .superRefine(({ questions, drawCount }, context) => {
    const bank = questions.filter(({ isAlways }) => !isAlways).length;
    if (drawCount > bank) {
      const message = `The bank has ${bank} ${bank === 1 ? "question" : "questions"}; draw at most that many.`;
      context.addIssue({ code: "custom", path: ["drawCount"], message });
    }
    if (drawCount === 0 && bank === questions.length) {
      context.addIssue({
        code: "custom",
        path: ["drawCount"],
        message: "No question would be asked. Draw at least one.",
      });
    }
    if (new Set(questions.map(({ id }) => id)).size < questions.length) {
      context.addIssue({ code: "custom", path: ["questions"], message: "Two questions have the same id." });
    }
  });
export type TemplateVersion = z.infer<typeof templateVersionSchema>;

/**
 * The questions of one interview, in the template's order: those always asked and `drawCount` of the bank, each set of
 * that size as likely as any other. `random` gives numbers from 0 to below 1.
 */
export function drawQuestions(
  { questions, drawCount }: Pick<TemplateVersion, "questions" | "drawCount">,
  random: () => number,
): string[] {
  const bank = questions.filter(({ isAlways }) => !isAlways);
  const drawn = new Set<TemplateQuestion>();
  let wanted = drawCount;
  // Selection sampling (Knuth, The Art of Computer Programming, 3.4.2, algorithm S): one pass keeps the order.
  for (const [index, question] of bank.entries()) {
    if (random() * (bank.length - index) >= wanted) continue;
    drawn.add(question);
    wanted -= 1;
  }
  return questions.filter((question) => question.isAlways || drawn.has(question)).map(({ text }) => text);
}
