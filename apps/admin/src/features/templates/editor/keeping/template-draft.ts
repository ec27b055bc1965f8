import type { TemplateInput } from "@mockingbird/api/views";
import { z } from "zod";

const text = z.string().max(100_000);

/** What somebody had typed, which need not make sense yet. */
const typedSchema = z.object({
  title: text,
  content: z.object({
    role: text,
    questions: z.array(z.object({ id: text, text, isAlways: z.boolean() })),
    drawCount: z.number(),
    followUpDepth: z.number(),
    rubric: z.object({
      criteria: z.array(z.object({ id: text, name: text, description: text, anchors: z.array(text) })),
    }),
    durationSeconds: z.number(),
    isGraded: z.boolean(),
  }),
}) satisfies z.ZodType<TemplateInput>;

const draftSchema = z.object({
  values: typedSchema,
  /** Of the template they began from; null for a new one. */
  revision: z.string().nullable(),
  keptAt: z.iso.datetime(),
});
export type TemplateDraft = z.infer<typeof draftSchema>;

const prefix = "mockingbird.template-draft.";

/** Where a draft is kept: each person has their own, of each template and of each that is new. */
export function draftKey(membershipId: string, subject: string): string {
  return `${prefix}${membershipId}.${subject}`;
}

/** `null` where there is none, or where it cannot be read, as when the browser keeps nothing. */
export function readDraft(key: string): TemplateDraft | null {
  try {
    return draftSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data ?? null;
  } catch {
    return null;
  }
}

/** Answers whether it was kept: a browser may be full, or told to keep nothing. */
export function keepDraft(key: string, draft: TemplateDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
